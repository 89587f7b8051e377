; language: bash
; grammar: bash
; package: tree-sitter-bash
; extensions: sh bash zsh ksh ebuild bats command bashrc
; files: .bashrc .bash_profile .bash_aliases .profile .zshrc .zshenv .zprofile .envrc pkgbuild
; aliases: sh shell bash zsh ksh dash ash posix-sh sh-session console shell-session terminal
; escapes: shell

(comment) @comment

;; Values

((word) @string (#set! delimiters none) (#set! escapes single))
((number) @string (#set! delimiters none))
((string) @string (#set! escapes shell))
(raw_string) @string @raw
((ansi_c_string) @string (#set! escapes backslash))
(translated_string (string) @group.part) @group
((heredoc_body) @string (#set! delimiters none) (#set! escapes heredoc))
((heredoc_redirect (heredoc_start) @_start (heredoc_body) @string @raw)
  (#starts-with? @_start "'" "\"" "\\") (#set! delimiters none))
(concatenation (_) @concat.part) @concat

[(variable_name) (special_variable_name)] @name
(simple_expansion) @hole
(expansion) @hole
;; ${A:-b}: one of the two. ${A:?b}: A, or no value at all. Everything else makes another value of A.
((expansion operator: _ @_operator) @other)
((expansion operator: _ @_operator) @default (#any-of? @_operator ":-" "-" ":=" "="))
((expansion operator: _ @_operator . (_) @ignore) @group (#any-of? @_operator ":?" "?"))
(arithmetic_expansion (_) @hole.part) @hole
(arithmetic_expansion (number) @number)
(subscript name: (_) @subscript.object index: (_) @subscript.index) @subscript
(array (_) @list.part) @list

;; Calls: a command and its words. Redirections are pairs within a call, or beside it.

(command) @call
(command name: (_) @call.callee)
(command_name (word) @name)
(command argument: (_) @call.argument)
(command_substitution . ["$(" "`"] @call.callee @name) @call
(command_substitution (_) @call.argument)
(string (command_substitution) @hole)
(heredoc_body (command_substitution) @hole)
(process_substitution . ["<(" ">("] @call.callee @name) @call
(process_substitution (_) @call.argument)
[(pipeline) (redirected_statement) (test_command)] @other
(file_redirect ["<" ">" ">>" "&>" "&>>" "<&" ">&" ">|"] @pair.key @name destination: (_) @pair.value) @pair
(heredoc_redirect ["<<" "<<-"] @pair.key @name (heredoc_body) @pair.value) @pair
(herestring_redirect "<<<" @pair.key @name (_) @pair.value) @pair

;; Bindings

(variable_assignment name: (_) @assign.target) @assign
(variable_assignment value: (_) @assign.value)
(variable_assignment "+=") @appends
(declaration_command ["local" "declare" "typeset" "readonly"] (variable_assignment) @declares)
(declaration_command "readonly" (variable_assignment) @constant)
(declaration_command (word) @ignore)

;; Structure. What follows `then` has no node of its own, so that a whole `if` is one branch.

(function_definition name: (_) @function.name @name body: (_) @function.body) @function
[(if_statement) (elif_clause) (else_clause) (do_group) (case_item)] @branch
(case_item value: (_) @ignore)
(list "&&" (_) @branch)
(list "||" (_) @branch)
