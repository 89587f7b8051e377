; language: php-base

;; What PHP in files and PHP without its opening tag have in common.

(comment) @comment

;; Values

((string) @string @raw (#set! escapes quote))
((encapsed_string) @string (#set! holes braced))
(encapsed_string (_) @hole)
((heredoc) @string (#set! delimiters heredoc) (#set! holes braced))
(heredoc_body (_) @hole)
((nowdoc) @string @raw (#set! delimiters heredoc))
(shell_command_expression) @run @string
(shell_command_expression (_) @hole)
(string_content) @ignore
[(encapsed_string (escape_sequence) @nothing) (heredoc_body (escape_sequence) @nothing)]
(shell_command_expression (escape_sequence) @nothing)
(escape_sequence) @escape
(binary_expression left: (_) @concat.part operator: "." right: (_) @concat.part) @concat

[(name) (variable_name) (dynamic_variable_name) (relative_scope) (qualified_name) (primitive_type)] @name
(variable_name (name) @ignore)
(dynamic_variable_name (name) @ignore)
(qualified_name (_) @ignore)
[(integer) (float) (boolean)] @number
(null) @null

(member_access_expression object: (_) @member.object name: (_) @member.property) @member
(nullsafe_member_access_expression object: (_) @member.object name: (_) @member.property) @member
(scoped_property_access_expression scope: (_) @member.object name: (_) @member.property) @member
(class_constant_access_expression . (_) @member.object . (_) @member.property .) @member
(subscript_expression . (_) @subscript.object) @subscript
(subscript_expression (_) . (_) @subscript.index)
(parenthesized_expression (_) @group.part) @group
(cast_expression type: (_) @ignore value: (_) @group.part) @group
(reference_assignment_expression left: (_) @assign.target right: (_) @assign.value) @assign
[(array_creation_expression) (list_literal)] @list
(array_creation_expression (array_element_initializer (_) . (_))) @map
(array_element_initializer) @through
(array_element_initializer . (_) @pair.key . (_) @pair.value .) @pair
(variadic_unpacking (_) @spread.value) @spread
(conditional_expression condition: (_) @default.part !body alternative: (_) @default.part) @default
(conditional_expression condition: (_) @choice.condition body: (_) @choice.part alternative: (_) @choice.part) @choice
(binary_expression left: (_) @default.part operator: "??" right: (_) @default.part) @default

;; Calls

(function_call_expression function: (_) @call.callee) @call
(member_call_expression object: (_) @call.object name: (_) @call.property) @call
(nullsafe_member_call_expression object: (_) @call.object name: (_) @call.property) @call
(scoped_call_expression scope: (_) @call.object name: (_) @call.property) @call
(object_creation_expression . [(name) (qualified_name) (relative_scope) (variable_name)] @call.callee) @call
(arguments (_) @call.argument)
(argument name: (_) @pair.key . (_) @pair.value) @pair
(attribute . (_) @call.callee) @call
(print_intrinsic "print" @call.callee @name (_) @call.argument) @call
(echo_statement "echo" @call.callee @name (_) @call.argument) @call

;; Bindings

(assignment_expression left: (_) @assign.target right: (_) @assign.value) @assign
(assignment_expression left: (subscript_expression . (_) .)) @appends
(augmented_assignment_expression left: (_) @assign.target right: (_) @assign.value) @assign
(augmented_assignment_expression operator: [".=" "+="]) @appends
(augmented_assignment_expression operator: "??=") @branch
(const_element . (name) @assign.target . (_) @assign.value) @assign @declares @constant
(property_element name: (_) @assign.target) @assign @declares
(property_element default_value: (_) @assign.value)
(property_declaration type: (_) @ignore)
(static_variable_declaration name: (_) @assign.target value: (_) @assign.value) @assign @declares

;; Structure

[(function_definition) (method_declaration) (anonymous_function) (arrow_function)] @function
(function_definition name: (_) @function.name body: (_) @function.body)
(method_declaration name: (_) @function.name)
(method_declaration body: (_) @function.body)
(anonymous_function body: (_) @function.body)
(arrow_function body: (_) @function.body)
(_ return_type: (_) @ignore)
(anonymous_function_use_clause) @ignore
(formal_parameters (_) @function.parameter)
[(simple_parameter) (variadic_parameter) (property_promotion_parameter)] @parameter
(simple_parameter type: (_) @parameter.type)
(simple_parameter name: (_) @parameter.name)
(simple_parameter default_value: (_) @parameter.value)
(variadic_parameter type: (_) @ignore)
(variadic_parameter name: (_) @parameter.name)
(property_promotion_parameter type: (_) @parameter.type)
(property_promotion_parameter name: (_) @parameter.name)
(property_promotion_parameter default_value: (_) @parameter.value)
[(named_type) (optional_type)] @through
(return_statement (_) @return.value) @return
(return_statement) @return
(class_declaration name: (_) @class.name body: (_) @class.body) @class
(interface_declaration name: (_) @class.name body: (_) @class.body) @class
(trait_declaration name: (_) @class.name body: (_) @class.body) @class
(enum_declaration name: (_) @class.name body: (_) @class.body) @class
(base_clause (_) @class.type)
(class_interface_clause) @ignore
(use_declaration) @ignore
(namespace_definition name: (_) @ignore)
(if_statement body: (_) @branch)
(else_if_clause body: (_) @branch)
(else_clause body: (_) @branch)
(for_statement body: (_) @branch)
(foreach_statement body: (_) @branch)
(while_statement body: (_) @branch)
(do_statement body: (_) @branch)
[(case_statement) (default_statement) (catch_clause) (match_conditional_expression) (match_default_expression)] @branch
(namespace_use_clause (_) @import.name) @import
(namespace_use_declaration (namespace_name) @ignore)
