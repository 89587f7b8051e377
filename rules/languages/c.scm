; language: c
; grammar: c
; package: tree-sitter-c
; inherits: c-base
; extensions: c
; escapes: c

(subscript_expression index: (_) @subscript.index)
