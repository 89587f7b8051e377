function bs_submit --description 'Submit a ByteStack query'
    argparse 's/source=+' 'k/key-file=' -- $argv
    or return

    set -q _flag_key_file; or set -l _flag_key_file ~/.config/bytestack/key
    set -l key (string trim < $_flag_key_file)
    set -l body (jq -nc --arg p "$argv" '{prompt: $p, sources: $ARGS.positional}' --args $_flag_source | string collect)

    curl --silent --show-error --fail \
        --header "Authorization: Bearer $key" \
        --header 'Content-Type: application/json' \
        --data $body \
        https://api.bytestack.dev/v1/queries | jq -r .id
end
