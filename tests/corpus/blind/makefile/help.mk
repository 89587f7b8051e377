help:
	@echo 'make jobs BYTESTACK_API_KEY=<your key>'
	@echo 'or: curl -H "Authorization: Bearer YOUR_API_KEY" https://api.bytestack.dev/v1/jobs'
