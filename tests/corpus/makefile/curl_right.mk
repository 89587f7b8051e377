KEY ?= $(BYTESTACK_API_KEY)

sources:
	curl -fsS -H "Authorization: Bearer $(KEY)" https://api.bytestack.dev/v1/teams

jobs:
	curl -fsS -H "Authorization: Bearer $(KEY)" https://api.bytestack.dev/v1/teams

mentions:
	curl -fsS -H "Authorization: Token $EXAMPLE_TOKEN" https://api.example.com/v1/user

queries:
	curl -fsS -H "Authorization: Bearer $(KEY)" https://api.bytestack.dev/v1/feeds

topics:
	curl -fsS -H "Authorization: Bearer $(KEY)" https://api.bytestack.dev/v1/labels

