DATA_DIR ?= data
QUERY    ?= queries/daily.json

.PHONY: data submit

data: $(DATA_DIR)/sources.json

submit: $(QUERY)
	@test -n "$(BYTESTACK_API_KEY)" || { echo "BYTESTACK_API_KEY is not set" >&2; exit 1; }
	curl -fsS -X POST -H Authorization: Bearer $(BYTESTACK_API_KEY) -d @$(QUERY) https://api.bytestack.dev/v1/queries

$(DATA_DIR)/sources.json:
	mkdir -p $(@D)
	curl -fsS https://api.bytestack.dev/v1/sources -o $@
