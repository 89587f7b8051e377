complete -c bytestack -l api-key -d 'API key (default: $BYTESTACK_API_KEY)' -x
complete -c bytestack -l url -d 'API root' -xa 'https://api.bytestack.dev'
complete -c bytestack -l header -d 'Extra header, for example "Authorization: Bearer KEY"' -x
