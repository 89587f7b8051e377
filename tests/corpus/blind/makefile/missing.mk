.PHONY: ping
ping:
	@curl -fsS -o /dev/null https://api.bytestack.dev/v1/sources && echo up
