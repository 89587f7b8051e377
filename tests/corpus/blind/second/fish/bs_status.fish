function bs_status --argument-names id
    test -n "$id"; or begin
        echo 'usage: bs_status ID'
        return 64
    end

    set -l state (curl -s -H 'Authorization: Bearer $BYTESTACK_API_KEY' https://api.bytestack.dev/v1/jobs/$id | jq -r .status)
    switch $state
        case done
            set_color green
        case failed
            set_color red
        case '*'
            set_color yellow
    end
    echo $id $state
    set_color normal
end
