function bs_sources --description 'List ByteStack sources'
    if not set -q BYTESTACK_READ_KEY
        echo 'BYTESTACK_READ_KEY is not set' >&2
        return 1
    end

    set -l headers -H "Authorization: Bearer $BYTESTACK_READ_KEY" -H 'Accept: application/json'
    set -l json (curl --silent --fail $headers https://api.bytestack.dev/v1/sources | string collect)
    or return $status

    printf '%s' $json | jq -r '.data[] | .name + "\t" + .region'
end
