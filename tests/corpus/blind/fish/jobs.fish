function jobs-bytestack --description 'list jobs'
    curl -fsS https://api.bytestack.dev/v1/jobs \
        -H 'Authorization: Bearer $BYTESTACK_API_KEY'
end
