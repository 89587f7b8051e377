BYTESTACK := https://api.bytestack.dev/v1
AUTH       = Authorization: Bearer $(BYTESTACK_API_KEY)

.PHONY: sources jobs results notify local

sources:
	curl -fsS '$(BYTESTACK)/sources' -H 'Authorization: Bearer $(BYTESTACK_API_KEY)'

jobs:
	curl -fsS '$(BYTESTACK)/jobs' -H 'Authorization: Bearer ${BYTESTACK_API_KEY}'

results:
	@curl -fsS $(BYTESTACK)/queries/$(ID)/results -H "Authorization: Bearer $$BYTESTACK_API_KEY" -o $@.json

notify:
	curl -fsS -H "Authorization: token $$GITHUB_TOKEN" https://api.github.com/repos/acme/mentions/dispatches -d '{"event_type":"release"}'

local:
	curl -fsS -H "$(AUTH)" http://localhost:8089/v1/sources
