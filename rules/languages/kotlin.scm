; language: kotlin
; grammar: kotlin
; package: @tree-sitter-grammars/tree-sitter-kotlin
; extensions: kt kts main.kts
; aliases: kt kts gradle.kts
; escapes: c

[(line_comment) (block_comment)] @comment

;; Values. The grammar has no node for $name, and takes \u for text.

((string_literal) @string (#set! holes dollar-name) (#set! escapes backslash))
((multiline_string_literal) @string (#set! holes dollar-name))
((character_literal) @string (#set! escapes backslash))
(interpolation (_) @hole.part) @hole
(binary_expression left: (_) @concat.part operator: "+" right: (_) @concat.part) @concat

[(identifier) (this_expression) (super_expression)] @name
[(number_literal) (float_literal)] @number
((identifier) @number (#any-of? @number "true" "false"))
((identifier) @null (#eq? @null "null"))

(navigation_expression . (_) @member.object . (identifier) @member.property .) @member
(index_expression . (_) @subscript.object . (_) @subscript.index) @subscript
(parenthesized_expression (_) @group.part) @group
(as_expression left: (_) @group.part right: (_) @ignore) @group
(unary_expression argument: (_) @group.part operator: "!!") @group
(infix_expression . (_) @pair.key . (identifier) @_to @ignore . (_) @pair.value . (#eq? @_to "to")) @pair
(binary_expression left: (_) @default.part operator: "?:" right: (_) @default.part) @default
(spread_expression (_) @spread.value) @spread
(collection_literal (_) @list.part) @list

;; Calls. In f(a) { … } the block is an argument of the same call.

(call_expression) @call
(call_expression . [(identifier) (navigation_expression) (parenthesized_expression) (this_expression)
                    (super_expression) (index_expression) (lambda_literal)] @call.callee)
(call_expression . (call_expression) @call.callee . (value_arguments))
(call_expression . (call_expression) @nothing . (annotated_lambda))
(value_arguments (_) @call.argument)
(call_expression (annotated_lambda) @through @call.argument)
(value_argument . (identifier) @pair.key . "=" . (_) @pair.value .) @pair
(constructor_invocation . (_) @call.callee (value_arguments)) @call
(type_arguments) @ignore

;; Bindings

(property_declaration (variable_declaration (identifier) @assign.target)) @assign @declares
(property_declaration (multi_variable_declaration) @assign.target) @assign @declares
(property_declaration "val") @constant
(property_declaration (variable_declaration [(user_type) (nullable_type)] @assign.type))
(property_declaration [(variable_declaration) (multi_variable_declaration)] . (_) @assign.value)
(property_delegate (_)) @through
(multi_variable_declaration) @list
(getter) @function
(assignment left: (_) @assign.target right: (_) @assign.value) @assign
(assignment operator: "+=") @appends
[(user_type) (nullable_type)] @through

;; Structure. The statements of a lambda are its children without a role.

[(function_declaration) (anonymous_function) (lambda_literal)] @function
(function_declaration name: (_) @function.name)
(function_declaration [(user_type) (nullable_type)] @ignore)
(anonymous_function [(user_type) (nullable_type)] @ignore)
(function_body (block)) @function.body
(function_body "=" (_)) @function.body @through
(function_value_parameters (parameter) @function.parameter @parameter)
(parameter (identifier) @parameter.name [(user_type) (nullable_type)] @parameter.type)
(lambda_parameters (variable_declaration) @function.parameter @parameter)
(lambda_parameters (variable_declaration (identifier) @parameter.name))
(lambda_parameters (variable_declaration [(user_type) (nullable_type)] @parameter.type))
(class_parameter (identifier) @parameter.name) @parameter @function.parameter
(class_parameter [(user_type) (nullable_type)] @parameter.type)
(class_parameter [(user_type) (nullable_type)] . (_) @parameter.value)
(return_expression (_) @return.value) @return
(return_expression) @return
(class_declaration name: (_) @class.name) @class
(object_declaration name: (_) @class.name) @class
[(companion_object) (object_literal)] @class
(callable_reference . (_) @member.object (_) @member.property .) @member
(class_body) @class.body
(delegation_specifier (_) @class.type)
(if_expression (block) @branch)
(if_expression [(return_expression) (throw_expression) (assignment)] @branch)
;; As a value, `if` chooses.
(property_declaration (if_expression condition: (_) @choice.condition . (_) @choice.part "else" . (_) @choice.part) @choice)
(assignment right: (if_expression condition: (_) @choice.condition . (_) @choice.part "else" . (_) @choice.part) @choice)
(for_statement (block) @branch)
(while_statement (block) @branch)
(do_while_statement (block) @branch)
[(when_entry) (catch_block)] @branch
(import [(qualified_identifier) (identifier)] @import.name) @import
(qualified_identifier) @name
(qualified_identifier (_) @ignore)
(package_header) @ignore
