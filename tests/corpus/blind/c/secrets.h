#ifndef SECRETS_H
#define SECRETS_H

#define WIFI_SSID "workshop"
#define BYTESTACK_API_KEY "{{key:base62:40}}"
#define POLL_SECONDS 60

#endif
