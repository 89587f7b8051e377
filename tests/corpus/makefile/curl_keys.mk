KEY ?= $(BYTESTACK_API_KEY)

export BYTESTACK_API_KEY={{key:base62:40}}

jobs:
	curl -fsS -H "Authorization: Bearer {{key:base62:43}}" https://api.bytestack.dev/v1/sources

mentions:
	curl -fsS "https://api.bytestack.dev/v1/usage?api_key={{key:base32:32}}"

TOKEN={{key:base62:44}}

topics:
	bytestack jobs list --api-key {{key:hex:40}}

alerts:
	echo "{{again:1}}"

