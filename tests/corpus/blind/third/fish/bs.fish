function bs --description 'call the ByteStack API'
    set -l path $argv[1]
    set -q BYTESTACK_API_KEY
    or set -gx BYTESTACK_API_KEY (pass show bytestack/api-key)

    if test -z "$path"
        echo 'usage: bs /v1/sources' >&2
        return 2
    end

    curl -sS --fail-with-body \
        -H "Authorization: Bearer $BYTESTACK_API_KEY" \
        "https://api.bytestack.dev$path" | jq .
end
