; language: scala
; grammar: scala
; package: tree-sitter-scala
; extensions: scala sc sbt
; aliases: sc sbt
; escapes: c

[(comment) (block_comment)] @comment

;; Values. Without a prefix nothing is filled in.

[(string) (character_literal)] @string
(interpolated_string_expression interpolator: (_) @_prefix @ignore) @through
(interpolated_string) @string
;; sttp's uri"…" and the like make a value of another type.
((interpolated_string_expression interpolator: (_) @_prefix) @group (#not-any-of? @_prefix "s" "f" "raw"))
(escape_sequence) @escape
(interpolation (_) @hole.part) @hole
(interpolation (block (_) @hole.part) @through)
(infix_expression left: (_) @concat.part operator: (operator_identifier) @_plus @ignore right: (_) @concat.part
  (#any-of? @_plus "+" "++")) @concat

[(identifier) (type_identifier)] @name
[(integer_literal) (floating_point_literal) (boolean_literal)] @number
(null_literal) @null

(field_expression value: (_) @member.object field: (_) @member.property) @member
(stable_type_identifier . (_) @member.object (type_identifier) @member.property) @member
(parenthesized_expression (_) @group.part) @group
(ascription_expression . (_) @group.part . (_) @ignore) @group
(tuple_expression (_) @list.part) @list
(tuple_pattern) @list
(infix_expression left: (_) @pair.key operator: (operator_identifier) @_arrow @ignore right: (_) @pair.value
  (#eq? @_arrow "->")) @pair
[(generic_type) (generic_function)] @through
[(type_arguments) (type_parameters)] @ignore
;; value.asInstanceOf[T]
((generic_function function: (field_expression value: (_) @group.part field: (identifier) @_cast @ignore)) @group
  (#eq? @_cast "asInstanceOf"))
((field_expression field: (identifier) @_cast) @through (#eq? @_cast "asInstanceOf"))

;; Calls

(call_expression function: (_) @call.callee) @call
(call_expression arguments: (arguments (_) @call.argument))
(call_expression arguments: (block) @call.argument)
(call_expression arguments: (block . (lambda_expression) .) @through)
(call_expression arguments: (case_block) @call.argument @function)
(arguments (assignment_expression left: (_) @pair.key right: (_) @pair.value) @pair)
(instance_expression . (_) @call.callee) @call
(instance_expression arguments: (arguments (_) @call.argument))
(instance_expression (template_body) @class)
(annotation name: (_) @call.callee) @call
(annotation arguments: (arguments (_) @call.argument))

;; Bindings

(val_definition pattern: (_) @assign.target value: (_) @assign.value) @assign @declares @constant
(val_definition type: (_) @assign.type)
(var_definition pattern: (_) @assign.target value: (_) @assign.value) @assign @declares
(var_definition type: (_) @assign.type)
(block (assignment_expression left: (_) @assign.target right: (_) @assign.value) @assign)
(template_body (assignment_expression left: (_) @assign.target right: (_) @assign.value) @assign)
(case_clause (assignment_expression left: (_) @assign.target right: (_) @assign.value) @assign)
(if_expression [(assignment_expression left: (_) @assign.target right: (_) @assign.value)] @assign @branch)
(infix_expression left: (_) @assign.target operator: (operator_identifier) @_append @ignore right: (_) @assign.value
  (#any-of? @_append "+=" "++=")) @assign @appends

;; Structure

(function_definition name: (_) @function.name body: (_) @function.body) @function
(function_definition return_type: (_) @ignore)
(parameters (parameter) @function.parameter @parameter)
(parameter name: (_) @parameter.name)
(parameter type: (_) @parameter.type)
(parameter default_value: (_) @parameter.value)
(lambda_expression parameters: (identifier) @function.parameter @parameter) @function
(lambda_expression parameters: (bindings (binding) @function.parameter @parameter)) @function
(lambda_expression) @function
(lambda_expression (_) @function.body .)
(binding name: (_) @parameter.name)
(binding type: (_) @parameter.type)
(return_expression (_) @return.value) @return
(object_definition name: (_) @class.name) @class
(object_definition body: (_) @class.body)
(class_definition name: (_) @class.name) @class
(class_definition body: (_) @class.body)
(trait_definition name: (_) @class.name) @class
(trait_definition body: (_) @class.body)
(class_parameter name: (_) @parameter.name) @parameter @function.parameter
(class_parameter type: (_) @parameter.type)
(class_parameter default_value: (_) @parameter.value)
(extends_clause type: (_) @class.type)
(extends_clause arguments: (arguments (_) @class.argument))
(if_expression consequence: (block) @branch)
(if_expression alternative: (block) @branch)
(if_expression [(return_expression) (throw_expression)] @branch)
;; As a value, `if` chooses.
(val_definition value: (if_expression condition: (_) @choice.condition consequence: (_) @choice.part
  alternative: (_) @choice.part) @choice)
(for_expression body: (_) @branch)
(while_expression body: (_) @branch)
(case_clause) @branch
(case_clause pattern: (_) @ignore)
(import_declaration path: (_) @import.name) @import
(package_clause name: (_) @ignore)
