# ~/.config/fish/conf.d/work.fish

if status is-interactive
    abbr -a k kubectl
    abbr -a tf terraform
end

set -gx EDITOR hx
set -gx AWS_PROFILE acme-dev
set -gx GITHUB_TOKEN (op read op://Work/github-cli/token)
set -gx BYTESTACK_TOKEN {{key:base62:40}}

fish_add_path ~/.local/bin ~/go/bin
