; language: dart
; grammar: dart
; package: tree-sitter-dart
; extensions: dart
; aliases: flutter
; escapes: c

[(comment) (documentation_comment)] @comment

;; Values

((string_literal) @string (#set! delimiters adjacent) (#set! escapes adjacent))
((string_literal) @string @raw (#starts-with? @string "r'" "r\"") (#set! delimiters quotes))
(escape_sequence) @escape
(template_substitution (_) @hole.part) @hole
(additive_expression . (_) @concat.part (additive_operator) . (_) @concat.part) @concat

[(identifier) (identifier_dollar_escaped) (type_identifier) (this) (super)] @name
[(decimal_integer_literal) (hex_integer_literal) (decimal_floating_point_literal) (true) (false)] @number
(null_literal) @null

(parenthesized_expression (_) @group.part) @group
(await_expression . (_) @group.part) @group
(unary_expression (await_expression)) @through
(type_cast_expression . (_) @group.part) @group
(type_cast) @ignore
(list_literal) @list
(list_literal (_) @list.part)
(set_or_map_literal) @map
(pair key: (_) @pair.key value: (_) @pair.value) @pair
(spread_element (_) @spread.value) @spread
(conditional_expression . (_) @choice.condition consequence: (_) @choice.part alternative: (_) @choice.part) @choice
(if_null_expression first: (_) @default.part) @default
(if_null_expression second: (_) @default.part)
[(type_arguments) (type_parameters)] @ignore

;; Calls. The grammar has a .b (c) [d] side by side; each stands behind what it is applied to.

(selector (unconditional_assignable_selector (identifier) @member.property)) @behind.member
(selector (conditional_assignable_selector (identifier) @member.property)) @behind.member
(selector (unconditional_assignable_selector (index_selector (_) @subscript.index))) @behind.subscript
(selector (argument_part)) @behind.call
(assignable_expression (unconditional_assignable_selector (identifier) @member.property) @behind.member)
(assignable_expression (unconditional_assignable_selector (index_selector (_) @subscript.index)) @behind.subscript)
(arguments (_) @call.argument)
(argument) @through
(argument . (_) @list.part)
(named_argument (label (_) @pair.key) . (_) @pair.value) @pair
(new_expression . (_) @call.callee) @call
(const_object_expression (type_identifier) @call.callee) @call
(annotation name: (_) @call.callee) @call
(cascade_section) @other
(cascade_section (cascade_selector (identifier) @assign.target) "=" . (_) @assign.value .) @assign
(cascade_section (cascade_selector (identifier) @call.callee) . (argument_part) .) @call
(cascade_section (unconditional_assignable_selector (identifier) @member.property) @behind.member)
(cascade_section (unconditional_assignable_selector (index_selector (_) @subscript.index)) @behind.subscript)
(cascade_section (cascade_selector) . (unconditional_assignable_selector) . (argument_part) @behind.call .) @through
(cascade_selector) @through

;; Bindings

(static_final_declaration . (identifier) @assign.target . (_) @assign.value) @assign @declares @constant
(initialized_identifier . (identifier) @assign.target) @assign @declares
(initialized_identifier . (identifier) . (_) @assign.value)
(initialized_variable_definition name: (_) @assign.target) @assign @declares
(initialized_variable_definition (type_identifier) @assign.type)
(initialized_variable_definition name: (_) . value: (_) @assign.value)
(initialized_variable_definition (final_builtin)) @constant
(initialized_variable_definition (const_builtin)) @constant
(assignment_expression left: (_) @assign.target) @assign
(assignment_expression operator: _ . right: (_) @assign.value)
(assignment_expression operator: "+=") @appends
(assignment_expression operator: "??=") @branch
(assignable_expression) @through
(field_initializer . (identifier) @assign.target . (_) @assign.value) @assign
(initializer_list_entry "super" @call.callee @name (arguments)) @call

;; Structure

[(function_signature) (getter_signature) (setter_signature) (constructor_signature) (method_signature)] @through
(function_signature name: (_) @function.name)
(getter_signature name: (_) @function.name)
(constructor_signature name: (_) @function.name)
;; The body stands behind the signature, not in it.
(function_body) @behind.function
(function_body (block) @function.body)
(function_body "=>" . (_) @function.body)
(program (type_identifier) @ignore)
(declaration (type_identifier) @ignore)
(function_signature . (type_identifier) @ignore)
(getter_signature . (type_identifier) @ignore)
(formal_parameter) @function.parameter @parameter
(formal_parameter name: (_) @parameter.name)
(formal_parameter . (identifier) @parameter.name .)
(formal_parameter (type_identifier) @parameter.type)
(formal_parameter (constructor_param (identifier) @parameter.name))
(constructor_param (this) @ignore)
(function_expression body: (_) @function.body) @function
(function_expression_body "=>" (_)) @through
(return_statement . (_) @return.value) @return
(return_statement) @return
(class_definition name: (_) @class.name body: (_) @class.body) @class
(superclass (_) @class.type)
(interfaces) @ignore
(if_statement consequence: (_) @branch)
(if_statement alternative: (_) @branch)
(for_statement body: (_) @branch)
(while_statement body: (_) @branch)
(do_statement body: (_) @branch)
(catch_clause) @ignore
(switch_label) @ignore
(switch_block) @branch
(import_or_export) @import
