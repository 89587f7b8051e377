REGION ?= eu-west-1
BYTESTACK_API_KEY ?= {{key:base62:40}}
export BYTESTACK_API_KEY

run:
	python -m mentions
