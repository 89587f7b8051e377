API := https://api.bytestack.dev/v1

jobs:
	curl -fsS -H "Authorization: Bearer $BYTESTACK_API_KEY" $(API)/jobs

sources:
	@curl -fsS $(API)/sources

one:
	@curl -fsS https://api.bytestack.dev/v1/sources

ping:
	@curl -fsS https://api.bytestack.dev/v1/health

flags:
	@curl $(FLAGS) https://api.bytestack.dev/v1/jobs

fine:
	curl -fsS -H "Authorization: Bearer $$BYTESTACK_API_KEY" $(API)/jobs
