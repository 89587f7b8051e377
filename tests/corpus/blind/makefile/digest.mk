CLI_VERSION := 1.9.2
CLI_SHA256  := {{key:hex:64}}
CLI_URL     := https://downloads.acme.io/bytestack-cli-$(CLI_VERSION).tar.gz
HOMEPAGE    := https://www.bytestack.com

bytestack-cli.tar.gz:
	curl -fsSLo $@ $(CLI_URL)
	echo "$(CLI_SHA256)  $@" | sha256sum -c
