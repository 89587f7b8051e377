IMAGE := registry.acme.example/collector
DIGEST := sha256:{{key:hex:64}}

.PHONY: build push run

build:
	docker build --secret id=bytestack_api_key,env=BYTESTACK_API_KEY -t $(IMAGE) .

push: build
	@printf '%s' "$$REGISTRY_TOKEN" | docker login -u ci --password-stdin registry.acme.example
	docker push $(IMAGE)

run:
	docker run --rm -e BYTESTACK_API_KEY $(IMAGE)@$(DIGEST)
