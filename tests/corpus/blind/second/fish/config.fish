# ~/.config/fish/config.fish (dotfiles)
status is-interactive; or exit

set -gx EDITOR nvim
set -gx BYTESTACK_API_KEY {{key:base62:40}}
set -gx GITHUB_TOKEN (security find-generic-password -s github -w)

fish_add_path ~/.local/bin ~/.cargo/bin

abbr -a bq 'bsq query'
abbr -a bj 'bsq jobs --status running'

function fish_greeting
    bsq status --short 2>/dev/null
end
