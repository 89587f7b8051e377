complete -c bs -f
complete -c bs -n __fish_use_subcommand -a sources -d 'List sources'
complete -c bs -n __fish_use_subcommand -a query -d 'Submit a query'
complete -c bs -n __fish_use_subcommand -a whoami -d 'Show the scopes of the key'
complete -c bs -l api-key -x -d 'ByteStack API key (default: $BYTESTACK_API_KEY)'
complete -c bs -l header -x -d 'Extra header, not Authorization: it is always Bearer KEY'
complete -c bs -l scheme -x -a 'Bearer Token Basic' -d 'Scheme of the proxy in front'
complete -c bs -l endpoint -x -a 'https://api.bytestack.dev http://localhost:8080'

complete -c curl -s u -x -d 'Server user and password'
