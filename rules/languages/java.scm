; language: java
; grammar: java
; package: tree-sitter-java
; extensions: java jsh
; aliases: jshell
; escapes: c

[(line_comment) (block_comment)] @comment

;; Values

(string_literal) @string
((character_literal) @string (#set! escapes backslash))
(escape_sequence) @escape
(binary_expression left: (_) @concat.part operator: "+" right: (_) @concat.part) @concat

[(identifier) (type_identifier) (this) (super)] @name
[(decimal_integer_literal) (hex_integer_literal) (octal_integer_literal) (binary_integer_literal)
 (decimal_floating_point_literal) (hex_floating_point_literal) (true) (false)] @number
(null_literal) @null

(field_access object: (_) @member.object field: (_) @member.property) @member
(scoped_identifier scope: (_) @member.object name: (_) @member.property) @member
(scoped_type_identifier . (_) @member.object (type_identifier) @member.property .) @member
(array_access array: (_) @subscript.object index: (_) @subscript.index) @subscript
(method_reference . (_) @member.object (identifier) @member.property .) @member
(parenthesized_expression (_) @group.part) @group
(cast_expression type: (_) @ignore value: (_) @group.part) @group
[(array_initializer) (element_value_array_initializer)] @list
(array_initializer (_) @list.part)
(element_value_array_initializer (_) @list.part)
(array_creation_expression type: (_) @ignore value: (_) @group.part) @group
(array_creation_expression dimensions: (_) @ignore)
(ternary_expression condition: (_) @choice.condition consequence: (_) @choice.part alternative: (_) @choice.part) @choice

;; Calls

(method_invocation name: (_) @call.callee) @call
(method_invocation object: (_) @call.object name: (_) @call.property)
(method_invocation arguments: (argument_list (_) @call.argument))
(object_creation_expression type: (_) @call.callee) @call
(generic_type) @through
(object_creation_expression arguments: (argument_list (_) @call.argument))
(object_creation_expression (class_body) @class)
(explicit_constructor_invocation constructor: (_) @call.callee) @call
(explicit_constructor_invocation arguments: (argument_list (_) @call.argument))
(annotation name: (_) @call.callee) @call
(annotation arguments: (annotation_argument_list (_) @call.argument))
(marker_annotation name: (_) @call.callee) @call
(element_value_pair key: (_) @pair.key value: (_) @pair.value) @pair

;; Bindings

(field_declaration (variable_declarator) @assign @declares)
(local_variable_declaration (variable_declarator) @assign @declares)
(constant_declaration (variable_declarator) @assign @declares @constant)
(variable_declarator name: (_) @assign.target)
(variable_declarator value: (_) @assign.value)
(field_declaration (modifiers "final") declarator: (_) @constant)
(local_variable_declaration (modifiers "final") declarator: (_) @constant)
(field_declaration type: (_) @ignore "," )
(local_variable_declaration type: (_) @ignore ",")
;; With one name, the whole declaration is the assignment, so that type and annotations belong to it.
(field_declaration type: (_) @assign.type . (variable_declarator) @nothing .) @assign @declares
(local_variable_declaration type: (_) @assign.type . (variable_declarator) @nothing .) @assign @declares
(field_declaration (modifiers "final")) @constant
(local_variable_declaration (modifiers "final")) @constant
(constant_declaration type: (_) @ignore)
(resource name: (_) @assign.target value: (_) @assign.value) @assign @declares
(resource type: (_) @ignore)
(assignment_expression left: (_) @assign.target right: (_) @assign.value) @assign
(assignment_expression operator: "+=") @appends

;; Structure

[(method_declaration) (constructor_declaration) (compact_constructor_declaration) (lambda_expression)] @function
(method_declaration name: (_) @function.name)
(method_declaration type: (_) @ignore)
(method_declaration body: (_) @function.body)
(constructor_declaration name: (_) @function.name body: (_) @function.body)
(compact_constructor_declaration name: (_) @function.name body: (_) @function.body)
(lambda_expression body: (_) @function.body)
(lambda_expression parameters: (identifier) @function.parameter @parameter)
(inferred_parameters (identifier) @function.parameter @parameter)
(formal_parameters (_) @function.parameter @parameter)
(formal_parameter type: (_) @parameter.type name: (_) @parameter.name)
(spread_parameter (variable_declarator name: (_) @parameter.name))
[(type_arguments) (type_parameters) (throws) (super_interfaces) (dimensions) (package_declaration)] @ignore
(return_statement (_) @return.value) @return
(return_statement) @return
(class_declaration name: (_) @class.name body: (_) @class.body) @class
(enum_declaration name: (_) @class.name body: (_) @class.body) @class
(interface_declaration name: (_) @class.name body: (_) @class.body) @class
(record_declaration name: (_) @class.name body: (_) @class.body) @class
(annotation_type_declaration name: (_) @class.name body: (_) @class.body) @class
(superclass (_) @class.type)
(if_statement consequence: (_) @branch)
(if_statement alternative: (_) @branch)
(for_statement body: (_) @branch)
(enhanced_for_statement type: (_) @ignore body: (_) @branch)
(while_statement body: (_) @branch)
(do_statement body: (_) @branch)
[(switch_block_statement_group) (switch_rule) (catch_clause)] @branch
(import_declaration (_) @import.name) @import
