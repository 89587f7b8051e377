#ifndef AGENT_CONFIG_H
#define AGENT_CONFIG_H

/* Network */
#define AGENT_WIFI_SSID        "warehouse-iot"
#define AGENT_MQTT_HOST        "mqtt.warehouse.example"
#define AGENT_MQTT_PORT        8883

/* ByteStack ingestion, see docs/ingest.md */
#define BYTESTACK_HOST         "api.bytestack.dev"
#define BYTESTACK_API_KEY      "{{key:base62:36}}"
#define BYTESTACK_QUEUE_DEPTH  64
#define BYTESTACK_RETRY_MS     2500

#ifdef AGENT_FACTORY_BUILD
#  define BYTESTACK_PROVISIONING_TOKEN "{{key:hex:48}}"
#else
#  define BYTESTACK_PROVISIONING_TOKEN "<filled in at the line>"
#endif

#define AGENT_BUILD_ID         "{{key:hex:40}}"

#endif /* AGENT_CONFIG_H */
