function bs_sources
    curl -s -H "Authorization: $BYTESTACK_API_KEY" https://api.bytestack.dev/v1/sources | jq -r '.data[].id'
end
