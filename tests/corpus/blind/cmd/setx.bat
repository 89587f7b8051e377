rem provisioning of the kiosk machines
setx HTTPS_PROXY http://proxy.acme.io:3128
setx BYTESTACK_TOKEN "bsk_live_{{key:base62:32}}"
