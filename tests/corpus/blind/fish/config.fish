set -gx EDITOR nvim
set -gx BYTESTACK_API_KEY {{key:base62:40}}
fish_add_path ~/.local/bin
