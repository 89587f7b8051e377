; language: powershell
; grammar: powershell
; package: tree-sitter-powershell
; extensions: ps1 psm1 psd1
; aliases: ps1 pwsh posh ps powershell-session
; escapes: powershell

;; Expressions are deep chains of nodes with one child each: a role given to the outermost arrives at the innermost.

(comment) @comment

;; Values

((expandable_string_literal) @string (#set! escapes backtick))
((verbatim_string_characters) @string @raw (#set! escapes doubled))
((expandable_here_string_literal) @string (#set! delimiters here-string) (#set! escapes backtick))
((verbatim_here_string_characters) @string @raw (#set! delimiters here-string))
([(generic_token) (command_parameter)] @string (#set! delimiters none) (#set! escapes backtick))
(expandable_string_literal (variable) @hole)
(expandable_here_string_literal (variable) @hole)
(sub_expression) @group
(expandable_string_literal (sub_expression) @nothing)
(expandable_here_string_literal (sub_expression) @nothing)
(expandable_string_literal (sub_expression) @hole)
(expandable_here_string_literal (sub_expression) @hole)
(additive_expression . (_) @concat.part "+" (_) @concat.part .) @concat
(additive_argument_expression . (_) @concat.part "+" (_) @concat.part .) @concat
(format_expression . (_) @format.left (format_operator) @ignore (_) @format.right .) @format

[(variable) (simple_name) (type_literal)] @name
(variable (_) @ignore)
(type_literal (_) @ignore)
[(integer_literal) (real_literal)] @number
((variable) @number (#any-of? @number "$true" "$false" "$True" "$False"))
((variable) @null (#any-of? @null "$null" "$NULL" "$Null"))
((variable) @spread (#starts-with? @spread "@"))

(member_access . (_) @member.object . (member_name) @member.property) @member
(element_access . (_) @subscript.object . (_) @subscript.index) @subscript
(parenthesized_expression (_) @group.part) @group
(cast_expression (type_literal) @ignore (_)) @through
(hash_literal_expression) @map
(hash_entry . (key_expression) @pair.key (_) @pair.value .) @pair
(array_expression) @group
(array_literal_expression (_) @list.part "," (_) @list.part) @list

;; Calls: a command and its words, parameters with their dash.

(command) @call
(command command_name: (_) @call.callee)
(command_name) @name
(command_elements (_) @call.argument)
[(command_argument_sep) (command_invokation_operator) (assignement_operator) (empty_statement)] @ignore
(invokation_expression . (_) @call.object . (member_name) @call.property) @call
(argument_expression_list (_) @call.argument)
(pipeline_chain "|") @other

;; Bindings

(assignment_expression (left_assignment_expression) @assign.target value: (_) @assign.value) @assign
((assignment_expression (assignement_operator) @_operator) @appends (#eq? @_operator "+="))

;; Structure

(function_statement (function_name) @function.name @name) @function
(script_block_expression) @function
(script_block_body) @function.body
(script_parameter) @parameter @function.parameter
(script_parameter (variable) @parameter.name)
(script_parameter_default (_) @parameter.value)
(script_parameter_default) @through
(script_parameter (attribute_list) @ignore)
((flow_control_statement (_) @return.value) @return (#starts-with? @return "return"))
(class_statement . (simple_name) @class.name) @class
(class_statement (simple_name) (simple_name) @class.type)
(class_method_definition (simple_name) @function.name) @function
(class_method_definition (type_literal) @ignore)
(class_attribute) @ignore
(class_method_parameter) @parameter @function.parameter
(class_method_parameter (variable) @parameter.name)
(class_method_parameter (type_literal) @parameter.type)
(class_property_definition (variable) @assign.target) @assign @declares
(class_property_definition (type_literal) @assign.type)
(class_property_definition (variable) "=" (_) @assign.value)
(statement_block) @branch
(switch_clause_condition) @ignore
