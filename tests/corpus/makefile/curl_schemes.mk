KEY ?= $(BYTESTACK_API_KEY)

sources:
	curl -fsS -H "Authorization: Bearer$(KEY)" https://api.bytestack.dev/v1/sources

jobs:
	curl -fsS -H "Authorization: $(KEY)" https://api.bytestack.dev/v1/jobs

mentions:
	curl -fsS -H "Authorization: Token $(KEY)" https://api.bytestack.dev/v1/mentions

queries:
	curl -fsS -H "Authorization: Baerer $(KEY)" https://api.bytestack.dev/v1/queries

topics:
	curl -fsS -H "Authorization: Bearer: $(KEY)" https://api.bytestack.dev/v1/topics

alerts:
	curl -fsS -H "Authorization: Bearer  $(KEY)" https://api.bytestack.dev/v1/alerts

exports:
	curl -fsS -H "Authorization: Bearer Bearer $(KEY)" https://api.bytestack.dev/v1/exports

usage:
	curl -fsS -H "Authorization: bearer $(KEY)" https://api.bytestack.dev/v1/usage

teams:
	curl -fsS -H "Authorization: Bearer $(KEY)" https://api.bytestack.dev/v1/teams

