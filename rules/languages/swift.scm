; language: swift
; grammar: swift
; package: tree-sitter-swift
; extensions: swift
; aliases: swift
; escapes: c

[(comment) (multiline_comment)] @comment

;; Values

([(line_string_literal) (multi_line_string_literal)] @string (#set! holes braced))
((raw_string_literal) @string @raw)
(str_escaped_char) @escape
(interpolated_expression (_) @hole.part) @hole
(raw_str_interpolation (interpolated_expression) @nothing) @hole
(additive_expression lhs: (_) @concat.part op: "+" rhs: (_) @concat.part) @concat

[(simple_identifier) (type_identifier) (self_expression) (super_expression)] @name
[(integer_literal) (hex_literal) (real_literal) (boolean_literal)] @number
"nil" @null

(navigation_expression target: (_) @member.object suffix: (_) @member.property) @member
[(navigation_suffix) (user_type) (optional_type) (type_annotation) (directly_assignable_expression)] @through
(prefix_expression operation: "." target: (_)) @through
(type_arguments) @ignore
(try_expression expr: (_) @group.part) @group
(await_expression expr: (_) @group.part) @group
(as_expression expr: (_) @group.part) @group
(as_expression [(user_type) (optional_type) (array_type) (dictionary_type)] @ignore)
(postfix_expression target: (_) @group.part operation: (bang)) @group
(tuple_expression value: (_) @list.part) @list
(array_literal element: (_) @list.part) @list
(dictionary_literal) @map
(dictionary_literal key: (_) @pair.key)
(dictionary_literal value: _ @pair.value)
(ternary_expression condition: (_) @choice.condition if_true: _ @choice.part if_false: _ @choice.part) @choice
(nil_coalescing_expression value: (_) @default.part if_nil: _ @default.part) @default

;; Calls. a["b"] is one for the grammar, too.

(call_expression . (_) @call.callee (call_suffix)) @call
(value_arguments (value_argument) @call.argument)
(value_argument) @through
(value_argument name: (value_argument_label (_) @pair.key) value: _ @pair.value) @pair
(value_argument value: _ @list.part)
(call_suffix (lambda_literal) @call.argument)
(call_expression . (_) @subscript.object (call_suffix (value_arguments "["))) @subscript
(call_suffix (value_arguments "[" (value_argument) @subscript.index))
(attribute) @ignore

;; Bindings

(property_declaration name: (pattern) @assign.target) @assign @declares
(property_declaration (type_annotation) @assign.type)
(property_declaration value: _ @assign.value)
(property_declaration computed_value: (_) @assign.value)
(property_declaration (value_binding_pattern mutability: "let")) @constant
(pattern) @through
(pattern (pattern) (pattern)) @list
(computed_property) @function
(assignment target: (_) @assign.target result: _ @assign.value) @assign
(assignment operator: "+=") @appends
;; `guard let a = b else { … }`: the assignment, with what follows `else` in it.
(guard_statement bound_identifier: (_) @assign.target condition: "=" . condition: (_) @assign.value) @assign @declares
(if_statement bound_identifier: (_) @assign.target condition: "=" . condition: (_) @assign.value) @assign @declares

;; Structure

[(function_declaration) (init_declaration) (lambda_literal)] @function
(function_declaration name: (simple_identifier) @function.name)
(function_declaration [(user_type) (optional_type) (array_type) (dictionary_type) (tuple_type)] @ignore)
(function_declaration body: (_) @function.body)
(init_declaration name: "init" @function.name @name)
(init_declaration body: (_) @function.body)
(lambda_literal (statements) @function.body)
(parameter) @function.parameter @parameter
(parameter external_name: (_) @parameter.key)
(parameter name: (simple_identifier) @parameter.name)
(parameter [(user_type) (optional_type)] @parameter.type)
(lambda_parameter) @function.parameter @parameter
(lambda_parameter name: (simple_identifier) @parameter.name)
(lambda_parameter (user_type) @parameter.type)
((control_transfer_statement result: _ @return.value) @return (#starts-with? @return "return"))
(class_declaration name: (_) @class.name body: (_) @class.body) @class
(protocol_declaration name: (_) @class.name body: (_) @class.body) @class
(inheritance_specifier inherits_from: (_) @class.type)
(enum_entry name: (_) @assign.target raw_value: (_) @assign.value) @assign @declares @constant
(if_statement (statements) @branch)
(guard_statement (statements) @branch)
(for_statement (statements) @branch)
(while_statement (statements) @branch)
(repeat_while_statement (statements) @branch)
[(switch_entry) (catch_block)] @branch
(switch_pattern) @ignore
(import_declaration (_) @import.name) @import
