; language: go
; grammar: go
; package: tree-sitter-go
; extensions: go
; aliases: golang
; escapes: c

(comment) @comment

;; Values

(interpreted_string_literal) @string
(raw_string_literal) @string @raw
(escape_sequence) @escape
(binary_expression left: (_) @concat.part operator: "+" right: (_) @concat.part) @concat

[(identifier) (field_identifier) (type_identifier) (package_identifier) (blank_identifier) (label_name)] @name
[(int_literal) (float_literal) (imaginary_literal) (rune_literal) (true) (false) (iota)] @number
(nil) @null

(selector_expression operand: (_) @member.object field: (_) @member.property) @member
(qualified_type package: (_) @member.object name: (_) @member.property) @member
(index_expression operand: (_) @subscript.object index: (_) @subscript.index) @subscript
(parenthesized_expression (_) @group.part) @group
(unary_expression operator: ["&" "*"] operand: (_) @group.part) @group
(type_assertion_expression operand: (_) @group.part type: (_) @ignore) @group
(type_conversion_expression type: (_) @ignore operand: (_) @group.part) @group

;; T{…}: with keys a map, which has T as a child with the role type; without keys a list.
(composite_literal type: (_) @map.type) @map
(composite_literal type: [(slice_type) (array_type) (implicit_length_array_type) (map_type)] @ignore)
(composite_literal body: (literal_value . (literal_element))) @list
(literal_element (literal_value) @list)
(literal_element (literal_value (keyed_element)) @map)
(literal_value (literal_element) @list.part)
(keyed_element key: (_) @pair.key value: (_) @pair.value) @pair

;; Calls

(call_expression function: (_) @call.callee) @call
(call_expression arguments: (argument_list (_) @call.argument))
(call_expression arguments: (argument_list [(pointer_type) (map_type) (slice_type) (channel_type)] @other))
(call_expression type_arguments: (_) @ignore)
(variadic_argument (_) @spread.value) @spread

;; Bindings

(const_spec name: (_) @assign.target value: (_) @assign.value) @assign @declares @constant
(var_spec name: (_) @assign.target) @assign @declares
(var_spec type: (_) @assign.type)
(var_spec value: (_) @assign.value)
(short_var_declaration left: (_) @assign.target right: (_) @assign.value) @assign @declares
(assignment_statement left: (_) @assign.target right: (_) @assign.value) @assign
(assignment_statement operator: "+=") @appends
(expression_list (_) @list.part "," (_) @list.part) @list

;; Structure

(function_declaration name: (_) @function.name body: (_) @function.body) @function
(method_declaration name: (_) @function.name body: (_) @function.body) @function
(func_literal body: (_) @function.body) @function
[(function_declaration result: (_) @ignore) (method_declaration result: (_) @ignore) (func_literal result: (_) @ignore)]
(function_declaration parameters: (parameter_list (_) @function.parameter))
(method_declaration parameters: (parameter_list (_) @function.parameter))
(func_literal parameters: (parameter_list (_) @function.parameter))
[(parameter_declaration) (variadic_parameter_declaration)] @parameter
(parameter_declaration name: (_) @parameter.name)
(parameter_declaration type: (_) @parameter.type)
(variadic_parameter_declaration name: (_) @parameter.name)
(variadic_parameter_declaration type: (_) @ignore)
(return_statement (_) @return.value) @return
(return_statement) @return
[(package_clause) (interface_type) (type_parameter_list) (type_alias)] @ignore
;; A struct is a class of which only its fields stand in it.
(type_spec name: (_) @class.name type: (struct_type) @class.body @other) @class
(type_spec type: [(type_identifier) (qualified_type) (generic_type) (interface_type) (function_type) (map_type) (slice_type)
  (array_type) (pointer_type) (channel_type)]) @ignore
[(var_spec type: (struct_type) @ignore) (composite_literal type: (struct_type) @ignore)]
(parameter_declaration type: (struct_type) @ignore)
(field_declaration name: (_) @assign.target type: (_) @assign.type) @assign @declares
(field_declaration tag: (_) @ignore)
(if_statement consequence: (_) @branch)
(if_statement alternative: (_) @branch)
(for_statement body: (_) @branch)
[(expression_case) (default_case) (type_case) (communication_case)] @branch
(import_spec path: (_) @import.name) @import
