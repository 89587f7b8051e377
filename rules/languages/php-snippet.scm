; language: php-snippet
; grammar: php_only
; package: tree-sitter-php
; inherits: php-base
; aliases: php
; escapes: keep

;; PHP without `<?php`, as documentation shows it.
