function bs_whoami --description 'Check the key'
    set -l key (cat ~/.config/bytestack/key)
    set -l value (string join ' ' Bearer $key)

    set -l code (curl -s -o /dev/null -w '%{http_code}' -H "Authorization: $value" https://api.bytestack.dev/v1/sources)

    switch $code
        case 200
            echo 'the key is live'
        case 401
            echo 'missing, malformed or revoked' >&2
            return 1
        case 402
            echo 'unpaid balance' >&2
            return 2
        case 403
            echo 'live, without the read scope'
    end
end
