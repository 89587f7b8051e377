function bs_query -a prompt
    set -l body (jq -nc --arg p "$prompt" '{prompt: $p, sources: ["x"]}')
    curl -s https://api.bytestack.dev/v1/queries \
        -H "Authorization: Token $BYTESTACK_TOKEN" \
        -d "$body"
end
