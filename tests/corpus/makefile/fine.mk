API = https://api.bytestack.dev/v1
AUTH = -H "Authorization: Bearer $(BYTESTACK_API_KEY)"

jobs:
	curl -fsS $(AUTH) $(API)/jobs

sources:
	curl -fsS -H 'Authorization: Bearer $(BYTESTACK_API_KEY)' $(API)/sources
	@echo "curl $(API)/sources"
