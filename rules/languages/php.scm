; language: php
; grammar: php
; package: tree-sitter-php
; inherits: php-base
; extensions: php php3 php4 php5 php7 php8 phtml inc phpt
; escapes: keep

(php_tag) @ignore
[(text) (php_end_tag)] @ignore
