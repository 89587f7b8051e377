; language: javascript
; grammar: javascript
; package: tree-sitter-javascript
; inherits: ecmascript
; extensions: js jsx mjs cjs es6
; files: jakefile
; aliases: js jsx mjs cjs node nodejs
; escapes: c

(field_definition property: (_) @assign.target) @assign @declares
(field_definition value: (_) @assign.value)
(formal_parameters (_) @function.parameter @parameter)
(formal_parameters (rest_pattern (_) @parameter.name))
