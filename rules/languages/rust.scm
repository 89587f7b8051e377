; language: rust
; grammar: rust
; package: tree-sitter-rust
; extensions: rs
; aliases: rs
; escapes: c
; rewrite: rust-macros

[(line_comment) (block_comment)] @comment

;; Values

[(string_literal) (char_literal)] @string
(raw_string_literal) @string @raw
(escape_sequence) @escape
(binary_expression left: (_) @concat.part operator: "+" right: (_) @concat.part) @concat

[(identifier) (field_identifier) (type_identifier) (shorthand_field_identifier) (self) (super) (crate) (primitive_type)
 (metavariable)] @name
[(integer_literal) (float_literal) (boolean_literal)] @number

(field_expression value: (_) @member.object field: (_) @member.property) @member
(scoped_identifier path: (_) @member.object name: (_) @member.property) @member
(scoped_type_identifier path: (_) @member.object name: (_) @member.property) @member
(index_expression . (_) @subscript.object . (_) @subscript.index) @subscript
[(generic_function) (generic_type)] @through
(type_arguments) @ignore
(parenthesized_expression (_) @group.part) @group
[(try_expression (_) @group.part) (await_expression (_) @group.part)] @group
(reference_expression value: (_) @group.part) @group
(unary_expression "*" (_) @group.part) @group
(type_cast_expression value: (_) @group.part type: (_) @ignore) @group
[(array_expression (_) @list.part) (tuple_expression (_) @list.part)]
[(array_expression) (tuple_expression) (tuple_pattern) (slice_pattern)] @list
(struct_expression name: (_) @map.type) @map
(field_initializer field: (_) @pair.key value: (_) @pair.value) @pair
(shorthand_field_initializer (_) @pair.value) @pair
(base_field_initializer (_) @spread.value) @spread

;; Calls. Macros whose arguments are expressions are rewritten to calls before.

(call_expression function: (_) @call.callee) @call
(call_expression arguments: (arguments (_) @call.argument))
(macro_invocation macro: (_) @call.callee) @call
(macro_invocation (token_tree) @call.argument)
(arguments (assignment_expression left: (_) @pair.key right: (_) @pair.value) @pair)
;; json!({"a": 1}), by then json (["a"= 1])
(array_expression (assignment_expression)) @map
(array_expression (assignment_expression left: (_) @pair.key right: (_) @pair.value) @pair)

;; Bindings

(let_declaration pattern: (_) @assign.target) @assign @declares
(let_declaration type: (_) @assign.type)
(let_declaration value: (_) @assign.value)
(let_condition pattern: (_) @assign.target value: (_) @assign.value) @assign @declares
[(const_item name: (_) @assign.target value: (_) @assign.value) (static_item name: (_) @assign.target)] @assign @declares
(const_item) @constant
(const_item type: (_) @ignore)
(static_item type: (_) @ignore)
(static_item value: (_) @assign.value)
(expression_statement (assignment_expression left: (_) @assign.target right: (_) @assign.value) @assign)
(compound_assignment_expr left: (_) @assign.target right: (_) @assign.value) @assign @appends
(reference_type type: (_) @group.part) @through
[(mutable_specifier) (lifetime)] @ignore

;; Structure

;; A struct's fields have types; its methods stand in impl.
(struct_item name: (_) @class.name) @class
(struct_item body: (_) @class.body)
(field_declaration name: (_) @assign.target type: (_) @assign.type) @assign @declares

[(function_item) (closure_expression) (function_signature_item)] @function
(function_item name: (_) @function.name)
(function_item body: (_) @function.body)
(closure_expression body: (_) @function.body)
(_ return_type: (_) @ignore)
(parameters (_) @function.parameter @parameter)
(parameter pattern: (_) @parameter.name type: (_) @parameter.type)
(self_parameter (self) @parameter.name)
(closure_parameters (_) @function.parameter @parameter)
(return_expression (_) @return.value) @return
(return_expression) @return
(impl_item type: (_) @class.name body: (_) @class.body) @class
(impl_item trait: (_) @ignore)
(trait_item name: (_) @class.name body: (_) @class.body) @class
[(enum_item) (type_item) (union_item) (macro_definition) (attribute_item) (inner_attribute_item)
 (type_parameters) (where_clause) (associated_type)] @ignore
(if_expression consequence: (block) @branch)
(else_clause (_) @branch)
;; As a value, `if` chooses.
(let_declaration value: (if_expression condition: (_) @choice.condition) @choice)
(let_declaration value: (if_expression consequence: (block . (_) @choice.part .) @nothing @through))
(let_declaration value: (if_expression alternative: (else_clause (block . (_) @choice.part .) @nothing @through)))
(for_expression body: (_) @branch)
(while_expression body: (_) @branch)
(loop_expression body: (_) @branch)
(match_arm) @branch
(match_arm pattern: (_) @ignore)
(use_declaration argument: (_) @import.name) @import
[(scoped_use_list) (use_list) (use_as_clause)] @other
