; language: cpp
; grammar: cpp
; package: tree-sitter-cpp
; inherits: c-base
; extensions: cpp cc cxx c++ h hpp hh hxx h++ ino ipp tpp inl cu cuh ixx cppm
; aliases: c++ cxx cc arduino
; escapes: c

;; Values

((raw_string_literal) @string @raw (#set! delimiters cpp-raw))
(user_defined_literal) @through
(literal_suffix) @ignore
;; A stream's chain is read like a concatenation, whose first part is the stream.
(binary_expression left: (_) @concat.part operator: "<<" right: (_) @concat.part) @concat

[(namespace_identifier) (this) (auto) (operator_name) (destructor_name)] @name
(qualified_identifier scope: (_) @member.object name: (_) @member.property) @member
[(template_function) (template_type) (template_method) (dependent_type) (dependent_name) (type_descriptor)
 (placeholder_type_specifier) (subscript_argument_list)] @through
[(template_argument_list) (template_parameter_list) (trailing_return_type) (lambda_capture_specifier)] @ignore
(subscript_expression indices: (subscript_argument_list (_) @subscript.index))
(co_await_expression argument: (_) @group.part) @group

;; Calls: T{…} and T name(…) too.

(compound_literal_expression type: (_) @call.callee value: (initializer_list) @nothing) @call
(compound_literal_expression value: (initializer_list (_) @call.argument))
(new_expression type: (_) @call.callee) @call
(new_expression arguments: (argument_list (_) @call.argument))
(init_declarator value: (argument_list) @call)
(init_declarator value: (argument_list (_) @call.argument))

;; Bindings

(field_declaration type: (_) @assign.type declarator: (_) @assign.target default_value: (_) @assign.value) @assign
(field_declaration declarator: (function_declarator)) @nothing
;; The field's type is what is called.
(field_initializer . (_) @assign.target . [(argument_list) (initializer_list)] @call @assign.value) @assign
(field_initializer [(argument_list (_) @call.argument) (initializer_list (_) @call.argument)])
(reference_declarator) @through
(pointer_type_declarator) @through

;; T name(other); is a declaration of a function for the grammar.
(compound_statement (declaration type: (_) @assign.type
  declarator: (function_declarator declarator: (identifier) @assign.target parameters: (parameter_list) @call @assign.value)) @assign @declares)
(compound_statement (declaration declarator: (function_declarator parameters: (parameter_list
  (parameter_declaration type: (_) @call.argument) @nothing @through))))
(compound_statement (declaration declarator: (function_declarator parameters: (parameter_list
  (parameter_declaration type: (_) @call.callee declarator: (abstract_function_declarator) @ignore) @call @call.argument))))

;; Structure

(lambda_expression body: (_) @function.body) @function
(optional_parameter_declaration type: (_) @parameter.type declarator: (_) @parameter.name
  default_value: (_) @parameter.value) @parameter
(class_specifier name: (_) @class.name body: (_) @class.body) @class
(base_class_clause (_) @class.type)
(base_class_clause (access_specifier) @ignore)
(namespace_definition name: (_) @ignore)
(for_range_loop type: (_) @ignore)
(for_range_loop body: (_) @branch)
(catch_clause body: (_) @branch)
(catch_clause parameters: (_) @ignore)
[(using_declaration) (alias_declaration) (namespace_alias_definition) (access_specifier)] @ignore
