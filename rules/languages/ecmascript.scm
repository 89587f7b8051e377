; language: ecmascript

;; What JavaScript and TypeScript have in common. Without a grammar a pack is only there to be inherited.

[(comment) (html_comment) (hash_bang_line)] @comment

;; Values

[(string) (template_string)] @string
(regex) @other
(escape_sequence) @escape
(template_substitution (_) @hole.part) @hole
(call_expression function: (_) @call.callee arguments: (template_string) @call.argument)
(binary_expression left: (_) @concat.part operator: "+" right: (_) @concat.part) @concat

[(identifier) (this) (super)] @name
[(property_identifier) (private_property_identifier) (statement_identifier)] @name
[(shorthand_property_identifier) (shorthand_property_identifier_pattern)] @name @pair
[(number) (true) (false)] @number
[(null) (undefined)] @null
((identifier) @null (#eq? @null "undefined"))

(member_expression object: (_) @member.object property: (_) @member.property) @member
(subscript_expression object: (_) @subscript.object index: (_) @subscript.index) @subscript
(parenthesized_expression (_) @group.part) @group
(await_expression (_) @group.part) @group
(computed_property_name (_) @group.part) @group
[(object) (object_pattern)] @map
(pair key: (_) @pair.key value: (_) @pair.value) @pair
(pair_pattern key: (_) @pair.key value: (_) @pair.value) @pair
(object_assignment_pattern left: (_) @assign.target right: (_) @assign.value) @assign
[(array) (array_pattern)] @list
(array (_) @list.part)
(spread_element (_) @spread.value) @spread
(rest_pattern (_) @spread.value) @spread
(ternary_expression condition: (_) @choice.condition consequence: (_) @choice.part alternative: (_) @choice.part) @choice
(binary_expression left: (_) @choice.part operator: "||" right: (_) @choice.part) @choice
(binary_expression left: (_) @choice.condition operator: "&&" right: (_) @choice.part) @choice
(binary_expression left: (_) @default.part operator: "??" right: (_) @default.part) @default

;; Calls

(call_expression function: (_) @call.callee) @call
(call_expression arguments: (arguments (_) @call.argument))
(new_expression constructor: (_) @call.callee) @call
(new_expression arguments: (arguments (_) @call.argument))

;; Bindings

(variable_declarator name: (_) @assign.target) @assign @declares
(variable_declarator value: (_) @assign.value)
(lexical_declaration kind: "const" (variable_declarator) @constant)
(assignment_expression left: (_) @assign.target right: (_) @assign.value) @assign
(augmented_assignment_expression left: (_) @assign.target right: (_) @assign.value) @assign
(augmented_assignment_expression operator: "+=") @appends
;; Assigns where nothing stands yet.
(augmented_assignment_expression operator: ["||=" "??=" "&&="]) @branch

;; Structure

[(function_declaration) (function_expression) (generator_function) (generator_function_declaration)
 (arrow_function) (method_definition)] @function
(function_declaration name: (_) @function.name body: (_) @function.body)
(function_expression name: (_) @function.name)
(function_expression body: (_) @function.body)
(generator_function body: (_) @function.body)
(generator_function_declaration name: (_) @function.name body: (_) @function.body)
(arrow_function body: (_) @function.body)
(arrow_function parameter: (_) @function.parameter @parameter)
(method_definition name: (_) @function.name body: (_) @function.body)
(formal_parameters (_) @function.parameter)
(assignment_pattern left: (_) @parameter.name right: (_) @parameter.value)
(array_pattern (assignment_pattern left: (_) @assign.target right: (_) @assign.value) @assign)
(return_statement (_) @return.value) @return
(return_statement) @return
[(class_declaration) (class)] @class
(class_declaration name: (_) @class.name body: (_) @class.body)
(class name: (_) @class.name)
(class body: (_) @class.body)
(class_heritage) @class.type
(if_statement consequence: (_) @branch)
(else_clause (_) @branch)
(for_statement body: (_) @branch)
(for_in_statement body: (_) @branch)
(while_statement body: (_) @branch)
(do_statement body: (_) @branch)
[(switch_case) (switch_default) (catch_clause)] @branch
[(import_statement)] @import
(import_specifier name: (_) @import.name)
(import_clause (identifier) @import.name)
(namespace_import (identifier) @import.name)
