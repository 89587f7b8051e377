BASE = https://api.bytestack.dev/v1

.PHONY: list pause clean

list:
	curl -fsS -H Authorization: Bearer $(BYTESTACK_API_KEY) $(BASE)/jobs

pause:
	@test -n "$(ID)" || { echo "ID is not set"; exit 2; }
	curl -fsS -X POST -H "Authorization=Bearer $(BYTESTACK_API_KEY)" $(BASE)/jobs/$(ID)/pause

clean:
	rm -rf out
