; language: tsx
; grammar: tsx
; package: tree-sitter-typescript
; inherits: typescript-base
; extensions: tsx
; aliases: tsx
; escapes: c
