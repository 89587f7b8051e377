function bs_header_file --description 'Write the header for curl -H @file'
    set -l file (mktemp)
    chmod 600 $file
    printf 'Authorization: Bearer %s' $BYTESTACK_API_KEY >$file
    echo $file
end

function bs_results --argument-names id
    set -l header (bs_header_file)
    curl -fsS -H @$header "https://api.bytestack.dev/v1/queries/$id/results"
    set -l code $status
    rm -f $header
    return $code
end
