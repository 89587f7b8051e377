function bs_query --description 'Submit a query' --argument-names prompt
    set -l auth "Authorization: Bearer $BYTESTACK_API_KEY"
    set -l options --silent --show-error --fail
    set -a options -H 'Content-Type: application/json' -H $auth

    set -l body (jq -n --arg p "$prompt" '{prompt: $p, sources: ["x"]}' | string collect)

    set -l id (curl $options --data $body https://api.bytestack.dev/v1/queries | jq -r .id)
    or return

    while true
        set -l state (curl -fsS -H $auth https://api.bytestack.dev/v1/queries/$id | jq -r .status)
        test $state = done; and break
        sleep 2
    end
    curl -fsS -H $auth https://api.bytestack.dev/v1/queries/$id/results
end
