BASE ?= https://api.bytestack.dev/v1

.PHONY: smoke
smoke:
	@test -n "$$BYTESTACK_API_KEY" || { echo "set BYTESTACK_API_KEY"; exit 2; }
	@code=$$(curl -sS -o /dev/null -w '%{http_code}' \
	    -H "Authorization: Bearer $$BYTESTACK_API_KEY" $(BASE)/sources); \
	  test "$$code" = 200 || { echo "got $$code"; exit 1; }
	@echo "header is 'Authorization: Bearer KEY', one space"
