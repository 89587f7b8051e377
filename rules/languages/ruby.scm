; language: ruby
; grammar: ruby
; package: tree-sitter-ruby
; extensions: rb rake gemspec ru jbuilder podspec thor erb.rb
; files: rakefile gemfile guardfile vagrantfile fastfile podfile capfile brewfile
; aliases: rb irb jruby
; escapes: c

(comment) @comment

;; Values

(string) @string
((string) @string @raw (#starts-with? @string "'") (#set! escapes quote))
((string) @string (#starts-with? @string "%") (#set! delimiters sigil))
((string) @string @raw (#starts-with? @string "%q") (#set! delimiters sigil))
((bare_string) @string (#set! delimiters none))
((simple_symbol) @string (#set! delimiters first))
(delimited_symbol) @string
((character) @string (#set! delimiters first))
((heredoc_body) @string (#set! delimiters heredoc))
(heredoc_beginning) @other
(subshell) @run @string
(escape_sequence) @escape
(interpolation (_) @hole.part) @hole
(chained_string (_) @concat.part) @concat
(binary left: (_) @concat.part operator: "+" right: (_) @concat.part) @concat
(binary left: (_) @format.left operator: "%" right: (_) @format.right) @format

[(identifier) (constant) (instance_variable) (class_variable) (global_variable) (self) (super) (hash_key_symbol)] @name
[(integer) (float) (rational) (complex) (true) (false)] @number
(nil) @null

(scope_resolution scope: (_) @member.object name: (_) @member.property) @member
(element_reference object: (_) @subscript.object (_) @subscript.index) @subscript
(parenthesized_statements (_) @group.part) @group
(hash) @map
(pair key: (_) @pair.key) @pair
(pair value: (_) @pair.value)
(pair key: (_) @pair.value !value)
[(hash_splat_argument) (splat_argument)] @spread
(hash_splat_argument (_) @spread.value)
(splat_argument (_) @spread.value)
[(array) (string_array) (symbol_array) (right_assignment_list) (left_assignment_list)] @list
(array (_) @list.part)
(right_assignment_list (_) @list.part)
(conditional condition: (_) @choice.condition consequence: (_) @choice.part alternative: (_) @choice.part) @choice
(binary left: (_) @choice.part operator: ["||" "or"] right: (_) @choice.part) @choice
(binary left: (_) @choice.condition operator: "&&" right: (_) @choice.part) @choice

;; Calls

(call method: (_) @call.callee) @call
(call receiver: (_) @call.object method: (_) @call.property)
(argument_list (_) @call.argument)
(call block: (_) @call.argument)
(block_argument (_) @group.part) @group

;; Bindings

(assignment left: (_) @assign.target right: (_) @assign.value) @assign
(assignment left: (constant)) @constant
(operator_assignment left: (_) @assign.target right: (_) @assign.value) @assign
(operator_assignment operator: "+=") @appends
(operator_assignment operator: ["||=" "&&="]) @branch
(binary left: (_) @assign.target operator: "<<" right: (_) @assign.value) @assign @appends

;; Structure

[(method) (singleton_method) (block) (do_block) (lambda)] @function
(method name: (_) @function.name)
(method body: (_) @function.body)
(singleton_method object: (_) @ignore name: (_) @function.name)
(singleton_method body: (_) @function.body)
(block body: (_) @function.body)
(do_block body: (_) @function.body)
(lambda body: (_) @nothing @through)
(method_parameters (_) @function.parameter @parameter)
(block_parameters (_) @function.parameter @parameter)
(lambda_parameters (_) @function.parameter @parameter)
(optional_parameter name: (_) @parameter.name value: (_) @parameter.value)
(keyword_parameter name: (_) @parameter.name)
(keyword_parameter value: (_) @parameter.value)
(splat_parameter name: (_) @parameter.name)
(hash_splat_parameter name: (_) @parameter.name)
(block_parameter name: (_) @parameter.name)
(return (argument_list (_) @return.value)) @return
(return) @return
(class name: (_) @class.name) @class
(class body: (_) @class.body)
(superclass (_) @class.type)
(module name: (_) @class.name) @class
(module body: (_) @class.body)
[(then) (else) (do)] @branch
(if_modifier body: (_) @branch)
(unless_modifier body: (_) @branch)
(while_modifier body: (_) @branch)
(rescue_modifier handler: (_) @branch)
