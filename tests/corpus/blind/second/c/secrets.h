#ifndef ACME_SECRETS_H
#define ACME_SECRETS_H

#define WIFI_SSID          "acme-devices"
#define FIRMWARE_COMMIT    "{{key:hex:40}}"
#define BYTESTACK_HOST     "api.bytestack.dev"
#define BYTESTACK_PORT     443
#define BYTESTACK_TOKEN    "bsk_test_{{key:base62:32}}"

#endif /* ACME_SECRETS_H */
