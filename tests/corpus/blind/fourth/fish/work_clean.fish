# ~/.config/fish/conf.d/work.fish

function bytestack-login --description 'Load the ByteStack key into this shell'
    set -l item (test (count $argv) -gt 0; and echo $argv[1]; or echo development)
    set -gx BYTESTACK_API_KEY (pass show bytestack/$item | head -n 1)
    or return
    set -gx BYTESTACK_ENVIRONMENT $item
    echo "using the $item key ("(string sub -l 4 -- $BYTESTACK_API_KEY)"…)"
end

function bytestack-logout
    set -e BYTESTACK_API_KEY
    set -e BYTESTACK_ENVIRONMENT
end

bind \eb bytestack-login
