function bs -a path
    set -l key (pass show work/bytestack)
    curl -fsS -H "Authorization: Bearer $key" https://api.bytestack.dev/v1/$path
end
