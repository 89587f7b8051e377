sources.json:
	curl -fsS https://api.bytestack.dev/v1/sources \
	  -H 'Authorization: Bearer $$BYTESTACK_API_KEY' -o $@
