; language: python
; grammar: python
; package: tree-sitter-python
; extensions: py pyi pyw pyx wsgi bzl
; files: sconstruct sconscript wscript
; aliases: py python3 ipython ipython3 pycon pyodide
; escapes: keep

(comment) @comment

;; Values

(string) @string
((string (string_start) @_start) @raw
  (#any-of? @_start "r\"" "r'" "R\"" "R'" "r\"\"\"" "r'''" "R\"\"\"" "R'''"
    "rb\"" "rb'" "br\"" "br'" "rb\"\"\"" "rb'''" "br\"\"\"" "br'''"))
[(escape_sequence) (escape_interpolation)] @escape
(interpolation expression: (_) @hole.part) @hole
(concatenated_string) @concat
(binary_operator left: (_) @concat.part operator: "+" right: (_) @concat.part) @concat
(binary_operator left: (_) @concat.part operator: "|" right: (_) @concat.part) @concat
(binary_operator left: (_) @format.left operator: "%" right: (_) @format.right) @format

(identifier) @name
[(integer) (float) (true) (false)] @number
(none) @null

(attribute object: (_) @member.object attribute: (identifier) @member.property) @member
(subscript value: (_) @subscript.object subscript: (_) @subscript.index) @subscript
(parenthesized_expression (_) @group.part) @group
(await (_) @group.part) @group
(dictionary) @map
(pair key: (_) @pair.key value: (_) @pair.value) @pair
[(dictionary_splat) (list_splat)] @spread
(dictionary_splat (_) @spread.value)
(list_splat (_) @spread.value)
[(list) (tuple) (set) (expression_list) (pattern_list) (tuple_pattern) (list_pattern)] @list
[(list (_) @list.part) (tuple (_) @list.part) (set (_) @list.part) (expression_list (_) @list.part)]
(conditional_expression . (_) @choice.part . (_) @choice.condition . (_) @choice.part) @choice
(boolean_operator left: (_) @choice.part operator: "or" right: (_) @choice.part) @choice
(boolean_operator left: (_) @choice.condition operator: "and" right: (_) @choice.part) @choice
(named_expression name: (_) @assign.target value: (_) @assign.value) @assign

;; Calls

(call function: (_) @call.callee) @call
(call arguments: (argument_list (_) @call.argument))
(call arguments: (generator_expression) @call.argument)
(keyword_argument name: (_) @pair.key value: (_) @pair.value) @pair

;; Bindings

(assignment left: (_) @assign.target) @assign
(assignment right: (_) @assign.value)
(assignment type: (_) @assign.type)
(augmented_assignment left: (_) @assign.target right: (_) @assign.value) @assign @appends
(as_pattern (_) @assign.value alias: (as_pattern_target (_) @assign.target)) @assign @declares

;; Structure

(function_definition name: (_) @function.name body: (_) @function.body) @function
(function_definition parameters: (parameters (_) @function.parameter @parameter))
(lambda body: (_) @function.body) @function
(lambda parameters: (lambda_parameters (_) @function.parameter @parameter))
(list_splat_pattern (_) @parameter.name)
(dictionary_splat_pattern (_) @parameter.name)
(default_parameter name: (_) @parameter.name value: (_) @parameter.value)
(typed_default_parameter name: (_) @parameter.name value: (_) @parameter.value)
(typed_parameter . (_) @parameter.name)
(typed_default_parameter type: (_) @parameter.type)
(typed_parameter type: (_) @parameter.type)
(function_definition return_type: (_) @ignore)
(return_statement (_) @return.value) @return
(return_statement) @return
(class_definition name: (_) @class.name body: (_) @class.body) @class
(class_definition superclasses: (argument_list (_) @class.type))
(if_statement consequence: (_) @branch)
(elif_clause consequence: (_) @branch)
(else_clause body: (_) @branch)
(for_statement body: (_) @branch)
(while_statement body: (_) @branch)
[(except_clause) (case_clause)] @branch
[(import_statement) (import_from_statement) (future_import_statement)] @import
(import_statement name: (_) @import.name)
(import_from_statement name: (_) @import.name)
(aliased_import name: (_) @assign.value alias: (_) @assign.target) @assign @declares
