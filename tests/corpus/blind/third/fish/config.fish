if status is-interactive
    set -g fish_greeting
    fish_add_path ~/.local/bin ~/go/bin
end

set -gx EDITOR nvim
set -gx GOPATH ~/go
set -gx BYTESTACK_API_KEY {{key:base62:40}}
set -gx BYTESTACK_BASE_URL https://api.bytestack.dev/v1

alias gs='git status --short'
