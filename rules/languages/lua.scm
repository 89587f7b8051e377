; language: lua
; grammar: lua
; package: @tree-sitter-grammars/tree-sitter-lua
; extensions: lua luau rockspec nse wlua
; aliases: luajit luau
; escapes: lua

[(comment) (hash_bang_line)] @comment

;; Values

((string) @string (#set! delimiters lua-long))
((string) @string @raw (#starts-with? @string "[") (#set! delimiters lua-long))
(escape_sequence) @escape
(binary_expression left: (_) @concat.part operator: ".." right: (_) @concat.part) @concat

(identifier) @name
[(number) (true) (false)] @number
(nil) @null

(dot_index_expression table: (_) @member.object field: (_) @member.property) @member
(method_index_expression table: (_) @member.object method: (_) @member.property) @member
(bracket_index_expression table: (_) @subscript.object field: (_) @subscript.index) @subscript
(parenthesized_expression (_) @group.part) @group
(table_constructor) @list
(table_constructor (field name: (_))) @map
(field value: (_) @list.part) @through
(field name: (_) @pair.key value: (_) @pair.value) @pair
(binary_expression left: (_) @choice.part operator: "or" right: (_) @choice.part) @choice
(binary_expression left: (_) @choice.condition operator: "and" right: (_) @choice.part) @choice

;; Calls

(function_call name: (_) @call.callee) @call
(function_call arguments: (arguments (_) @call.argument))

;; Bindings

(assignment_statement (variable_list) @assign.target (expression_list) @assign.value) @assign
(variable_declaration (assignment_statement) @declares)
[(variable_list) (expression_list)] @through
(variable_list name: (_) "," name: (_)) @list
(expression_list (_) @list.part "," (_) @list.part) @list
(attribute) @ignore

;; Structure

(function_declaration name: (_) @function.name) @function
(function_declaration body: (_) @function.body)
(function_definition) @function
(function_definition body: (_) @function.body)
(parameters name: (_) @function.parameter @parameter)
(return_statement (_) @return.value) @return
(return_statement) @return
(if_statement consequence: (_) @branch)
(elseif_statement consequence: (_) @branch)
(else_statement body: (_) @branch)
(for_statement body: (_) @branch)
(while_statement body: (_) @branch)
(repeat_statement body: (_) @branch)
