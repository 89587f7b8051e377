; language: typescript
; grammar: typescript
; package: tree-sitter-typescript
; inherits: typescript-base
; extensions: ts mts cts
; aliases: ts mts cts deno bun ts-node
; escapes: c

(type_assertion (_) @group.part .) @group
