; language: csharp
; grammar: c_sharp
; package: tree-sitter-c-sharp
; extensions: cs csx cake
; aliases: cs c# c-sharp dotnet
; escapes: c

(comment) @comment

;; Values

(string_literal) @string
(character_literal) @string
((verbatim_string_literal) @string @raw (#set! delimiters single) (#set! escapes doubled))
((raw_string_literal) @string @raw (#set! delimiters runs))
((interpolated_string_expression) @string (#set! delimiters runs) (#set! escapes braces))
(escape_sequence) @escape
(character_literal (escape_sequence) @escape)
(interpolation (interpolation_brace) . (_) @hole.part) @hole
[(interpolation_brace) (interpolation_alignment_clause) (interpolation_format_clause)] @ignore
(binary_expression left: (_) @concat.part operator: "+" right: (_) @concat.part) @concat

[(identifier) (predefined_type) "this" "base"] @name
[(integer_literal) (real_literal) (boolean_literal)] @number
(null_literal) @null

(member_access_expression expression: _ @member.object name: (_) @member.property) @member
(qualified_name qualifier: (_) @member.object name: (_) @member.property) @member
(conditional_access_expression condition: (_) @member.object (member_binding_expression name: (_) @member.property)) @member
(element_access_expression expression: (_) @subscript.object subscript: (bracketed_argument_list (_) @subscript.index)) @subscript
[(generic_name) (nullable_type)] @through
(type_argument_list) @ignore
(parenthesized_expression (_) @group.part) @group
(await_expression (_) @group.part) @group
(cast_expression type: (_) @ignore value: (_) @group.part) @group
(as_expression left: (_) @group.part right: (_) @ignore) @group
(postfix_unary_expression (_) @group.part "!") @group
(arrow_expression_clause (_) @group.part) @group
(conditional_expression condition: (_) @choice.condition consequence: (_) @choice.part alternative: (_) @choice.part) @choice
(binary_expression left: (_) @default.part operator: "??" right: (_) @default.part) @default

;; { … } behind `new`: a list, or a map where it sets properties, indices or pairs.
(initializer_expression (_) @list.part) @list
(initializer_expression (assignment_expression)) @map
(initializer_expression (initializer_expression)) @map
(element_binding_expression (_) @group.part) @group
(implicit_array_creation_expression (initializer_expression) @group.part) @group
(array_creation_expression type: (_) @ignore (initializer_expression) @group.part) @group
(anonymous_object_creation_expression) @map
(anonymous_object_creation_expression (identifier) @pair.key . "=" . (_) @pair.value)
(collection_expression (_) @list.part) @list
(spread_element (_) @spread.value) @spread
(tuple_expression (_) @list.part) @list

;; Calls

(invocation_expression function: (_) @call.callee arguments: (_)) @call
(object_creation_expression type: (_) @call.callee) @call
(implicit_object_creation_expression "new" @call.callee @name) @call
(object_creation_expression initializer: (_) @call.value)
(implicit_object_creation_expression (initializer_expression) @call.value)
(constructor_initializer ["base" "this"] @call.callee) @call
(argument_list (_) @call.argument)
(argument name: (_) @pair.key . (_) @pair.value) @pair
(attribute name: (_) @call.callee) @call
(attribute_argument_list (_) @call.argument)

;; Bindings

(variable_declarator name: (_) @assign.target) @assign @declares
(variable_declarator name: (_) . (_) @assign.value)
(variable_declaration type: (_) @ignore (variable_declarator) . (variable_declarator))
;; With one name, the whole declaration is the assignment, so that the type belongs to it.
(variable_declaration type: (_) @assign.type . (variable_declarator) @nothing .) @assign @declares
(field_declaration (modifier ["const" "readonly"]) (variable_declaration) @constant)
(field_declaration (modifier ["const" "readonly"]) (variable_declaration (_) @constant))
(local_declaration_statement (modifier "const") (variable_declaration) @constant)
(implicit_type) @ignore
(property_declaration type: (_) @assign.type name: (_) @assign.target) @assign @declares
(property_declaration value: (_) @assign.value)
(accessor_declaration body: (_) @function.body) @function
(enum_member_declaration name: (_) @assign.target value: (_) @assign.value) @assign @declares @constant
(assignment_expression left: (_) @assign.target right: (_) @assign.value) @assign
(assignment_expression operator: "+=") @appends
(assignment_expression operator: "??=") @branch
(initializer_expression (assignment_expression) @nothing)
(initializer_expression (assignment_expression left: (_) @pair.key right: (_) @pair.value) @pair)
(initializer_expression (initializer_expression . (_) . (_) .) @nothing)
(initializer_expression (initializer_expression . (_) @pair.key . (_) @pair.value .) @pair)
(using_directive name: (_) @ignore)

;; Structure

[(method_declaration) (constructor_declaration) (local_function_statement) (lambda_expression)
 (anonymous_method_expression) (operator_declaration)] @function
(method_declaration returns: (_) @ignore)
(method_declaration name: (_) @function.name)
(method_declaration body: (_) @function.body)
(constructor_declaration name: (_) @function.name)
(constructor_declaration body: (_) @function.body)
(local_function_statement type: (_) @ignore)
(local_function_statement name: (_) @function.name)
(local_function_statement body: (_) @function.body)
(lambda_expression body: (_) @function.body)
(lambda_expression parameters: (implicit_parameter) @function.parameter @parameter @name)
(anonymous_method_expression (block) @function.body)
(parameter_list (parameter) @function.parameter @parameter)
(parameter_list name: (identifier) @function.parameter @parameter)
(parameter_list type: (_) @ignore)
(parameter type: (_) @parameter.type)
(parameter name: (_) @parameter.name)
(parameter name: (_) . (_) @parameter.value)
(return_statement (_) @return.value) @return
(return_statement) @return
[(class_declaration) (record_declaration) (struct_declaration) (interface_declaration) (enum_declaration)] @class
(class_declaration name: (_) @class.name)
(class_declaration body: (_) @class.body)
(record_declaration name: (_) @class.name)
(struct_declaration name: (_) @class.name)
(struct_declaration body: (_) @class.body)
(interface_declaration name: (_) @class.name)
(enum_declaration name: (_) @class.name)
(enum_declaration body: (_) @class.body)
(base_list (_) @class.type)
[(type_parameter_list) (type_parameter_constraints_clause) (explicit_interface_specifier) (catch_filter_clause)] @ignore
(namespace_declaration name: (_) @ignore)
(file_scoped_namespace_declaration name: (_) @ignore)
(if_statement consequence: (_) @branch)
(if_statement alternative: (_) @branch)
(for_statement body: (_) @branch)
(foreach_statement type: (_) @ignore)
(foreach_statement body: (_) @branch)
(while_statement body: (_) @branch)
(do_statement body: (_) @branch)
[(switch_section) (switch_expression_arm) (catch_clause)] @branch
(using_directive [(identifier) (qualified_name)] @import.name .) @import
