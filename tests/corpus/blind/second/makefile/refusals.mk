SOURCES := https://api.bytestack.dev/v1/sources
CODE     = curl -s -o /dev/null -w '%{http_code}'

.PHONY: test-401 sources

# Not like this: curl -H "Authorization: $(BYTESTACK_API_KEY)" $(SOURCES)
sources:
	curl -fsS -H "Authorization: Bearer $(BYTESTACK_API_KEY)" $(SOURCES)

test-401:
	test "$$($(CODE) -H 'Authorization: Token abc' $(SOURCES))" = 401
	test "$$($(CODE) -H 'Authorization: Bearerabc' $(SOURCES))" = 401
