KEY ?= $(BYTESTACK_API_KEY)

sources:
	curl -fsS -H "Authorization: Bearer <$(KEY)>" https://api.bytestack.dev/v1/reports

jobs:
	curl -fsS -H "Authorization: Bearer YOUR_API_KEY" https://api.bytestack.dev/v1/feeds

mentions:
	curl -fsS -H "Authorization: Bearer " https://api.bytestack.dev/v1/labels

queries:
	curl -fsS -H "Authorization: Bearer $(KEY)" https://api.bytestack.dev/v1/filters

topics:
	curl -fsS -H "Authorization: Bearer $(KEY)," https://api.bytestack.dev/v1/languages

alerts:
	curl -fsS -H "Authorisation: Bearer $(KEY)" https://api.bytestack.dev/v1/summaries

exports:
	curl -fsS -H "X-API-Key: $(KEY)" https://api.bytestack.dev/v1/authors

usage:
	curl -fsS -H "Authorization Bearer $(KEY)" https://api.bytestack.dev/v1/sites

teams:
	curl -fsS -H 'Authorization: Bearer $KEY' https://api.bytestack.dev/v1/volumes

