; language: elixir
; grammar: elixir
; package: tree-sitter-elixir
; extensions: ex exs heex
; aliases: ex exs iex
; escapes: c

(comment) @comment

;; Values

[(string) (charlist) (quoted_atom)] @string
((sigil) @string (#set! delimiters sigil))
((sigil (sigil_name) @_name) @string @raw (#any-of? @_name "S" "C" "W" "R") (#set! delimiters sigil))
((atom) @string (#set! delimiters first))
([(keyword) (quoted_keyword)] @string (#set! delimiters label))
(escape_sequence) @escape
(interpolation (_) @hole.part) @hole
(binary_operator left: (_) @concat.part operator: ["<>" "++"] right: (_) @concat.part) @concat

[(identifier) (alias)] @name
;; @base is a name where it is read and an assignment where something follows.
(unary_operator operator: "@" operand: (identifier)) @through
(unary_operator operator: "@" operand: (call target: (identifier) @assign.target
  (arguments . (_) @assign.value .))) @assign @declares
[(integer) (float) (boolean) (char)] @number
(nil) @null

(dot left: (_) @member.object right: (_) @member.property) @member
(access_call target: (_) @subscript.object key: (_) @subscript.index) @subscript
(block (_) @group.part) @group
[(list) (tuple)] @list
[(list (_) @list.part) (tuple (_) @list.part)]
(map) @map
(struct (_) @map.type)
(map_content (binary_operator left: (_) @pair.key operator: "=>" right: (_) @pair.value) @pair)
(map_content (binary_operator left: (_) @spread operator: "|"))
(pair key: (_) @pair.key value: (_) @pair.value) @pair
[(keywords) (map_content)] @nothing
(binary_operator left: (_) @choice.part operator: ["||" "or"] right: (_) @choice.part) @choice
(binary_operator left: (_) @choice.condition operator: ["&&" "and"] right: (_) @choice.part) @choice

;; Calls. a |> f(b) is the call f(a, b).

(call target: (_) @call.callee) @call
(call (arguments (_) @call.argument))
(call (arguments (keywords) @through))
(call (arguments (keywords (pair) @call.argument)))
(binary_operator left: (_) @call.argument operator: "|>" right: (call)) @call
(binary_operator operator: "|>" right: (call) @nothing)
(unary_operator operator: "@" operand: (call (arguments)) @nothing)
(unary_operator operator: "@" operand: (call target: (identifier) @assign.target (arguments . (_) @assign.value .)))

;; Bindings

(binary_operator left: (_) @assign.target operator: "=" right: (_) @assign.value) @assign

;; Structure

(call target: (identifier) @_word @ignore (arguments (_) @class.name) (do_block) @class.body
  (#any-of? @_word "defmodule" "defprotocol" "defimpl")) @class
(call target: (identifier) @_word @ignore
  (#any-of? @_word "def" "defp" "defmacro" "defmacrop")) @function
(call target: (identifier) @_word (do_block) @function.body
  (#any-of? @_word "def" "defp" "defmacro" "defmacrop"))
(call target: (identifier) @_word
  (arguments [(call target: (_) @function.name) @nothing @through
              (binary_operator left: (call target: (_) @function.name) @nothing @through operator: "when" right: (_) @ignore) @through
              (identifier) @function.name])
  (#any-of? @_word "def" "defp" "defmacro" "defmacrop"))
(call target: (identifier) @_word
  (arguments [(call (arguments (_) @function.parameter @parameter))
              (binary_operator left: (call (arguments (_) @function.parameter @parameter)) operator: "when")])
  (#any-of? @_word "def" "defp" "defmacro" "defmacrop"))
(call target: (identifier) @_word
  (arguments (keywords (pair key: (_) @ignore value: (_) @function.body) @nothing @through))
  (#any-of? @_word "def" "defp" "defmacro" "defmacrop"))
(binary_operator left: (_) @parameter.name operator: "\\\\" right: (_) @parameter.value)
(anonymous_function) @function
[(do_block) (else_block) (rescue_block) (catch_block) (stab_clause)] @branch
(anonymous_function (stab_clause) @nothing)
(anonymous_function (stab_clause left: (arguments (_) @function.parameter @parameter)))
(anonymous_function (stab_clause right: (body) @function.body))
(call target: (identifier) @_word (do_block) @nothing
  (#any-of? @_word "def" "defp" "defmacro" "defmacrop" "defmodule" "defprotocol" "defimpl"))
