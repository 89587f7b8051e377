; language: c-base

;; What C and C++ have in common.

(comment) @comment

;; Values

[(string_literal) (char_literal) (system_lib_string)] @string
(escape_sequence) @escape
(concatenated_string (_) @concat.part) @concat
(binary_expression left: (_) @concat.part operator: "+" right: (_) @concat.part) @concat

[(identifier) (field_identifier) (type_identifier) (primitive_type) (statement_identifier)] @name
[(number_literal) (true) (false)] @number
(null) @null

(field_expression argument: (_) @member.object field: (_) @member.property) @member
(subscript_expression argument: (_) @subscript.object) @subscript
(parenthesized_expression (_) @group.part) @group
(pointer_expression argument: (_) @group.part) @group
(cast_expression type: (_) @ignore value: (_) @group.part) @group
(initializer_list (_) @list.part) @list
(initializer_list (initializer_pair)) @map
(initializer_pair designator: (_) @pair.key value: (_) @pair.value) @pair
(field_designator) @through
(conditional_expression condition: (_) @choice.condition consequence: (_) @choice.part alternative: (_) @choice.part) @choice

;; Calls

(call_expression function: (_) @call.callee) @call
(call_expression arguments: (argument_list (_) @call.argument))

;; Bindings

(init_declarator declarator: (_) @assign.target value: (_) @assign.value) @assign @declares
[(pointer_declarator) (array_declarator)] @through
(array_declarator size: (_) @ignore)
(struct_specifier name: (_) !body) @through
(enum_specifier !body) @ignore
(declaration type: (_) @ignore declarator: (_) . declarator: (_))
;; With one name, the whole declaration is the assignment, so that the type belongs to it.
(declaration type: (_) @assign.type . declarator: (init_declarator) @nothing .) @assign @declares
(declaration type: (_) @assign.type .
  declarator: [(identifier) (pointer_declarator) (array_declarator)] @assign.target .) @assign @declares
(declaration (type_qualifier "const")) @constant
(field_declaration type: (_) @assign.type declarator: (field_identifier) @assign.target) @assign @declares
(assignment_expression left: (_) @assign.target right: (_) @assign.value) @assign
(assignment_expression operator: "+=") @appends
(preproc_def name: (_) @assign.target value: (_) @assign.value) @assign @declares @constant
((preproc_arg) @string (#starts-with? @string "\""))
(preproc_function_def) @ignore

;; Structure

(function_definition body: (_) @function.body) @function
(function_definition type: (_) @ignore)
(function_declarator declarator: (_) @function.name)
(parameter_list (_) @function.parameter)
(parameter_declaration) @parameter
(parameter_declaration type: (_) @parameter.type)
(parameter_declaration declarator: (_) @parameter.name)
(return_statement (_) @return.value) @return
(return_statement) @return
(struct_specifier name: (_) @class.name body: (_) @class.body) @class
(if_statement consequence: (_) @branch)
(else_clause (_) @branch)
(for_statement body: (_) @branch)
(while_statement body: (_) @branch)
(do_statement body: (_) @branch)
(case_statement) @branch
[(type_definition) (attribute_specifier)] @ignore
(preproc_include path: (_) @import.name) @import
