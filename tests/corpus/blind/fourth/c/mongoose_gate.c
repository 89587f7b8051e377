#include "mongoose.h"
#include <string.h>

/* Callers used to send "Authorization: Token KEY"; api.bytestack.dev refuses that. */
static int caller_key(struct mg_http_message *hm, struct mg_str *key)
{
    struct mg_str *h = mg_http_get_header(hm, "Authorization");

    if (h == NULL)
        h = mg_http_get_header(hm, "X-API-Key");
    if (h == NULL)
        return -1;
    if (h->len > 6 && strncmp(h->buf, "Token ", 6) == 0)
        return -2;
    if (h->len > 7 && strncmp(h->buf, "Bearer:", 7) == 0)
        return -2;
    if (h->len > 7 && strncmp(h->buf, "Bearer ", 7) == 0) {
        *key = mg_str_n(h->buf + 7, h->len - 7);
        return 0;
    }
    return -1;
}

void gate(struct mg_connection *c, struct mg_http_message *hm)
{
    struct mg_str key;

    switch (caller_key(hm, &key)) {
    case 0:
        mg_http_reply(c, 202, "", "queued\n");
        break;
    case -2:
        mg_http_reply(c, 401, "WWW-Authenticate: Bearer\r\n", "use 'Bearer KEY'\n");
        break;
    default:
        mg_http_reply(c, 401, "WWW-Authenticate: Bearer realm=\"bytestack\"\r\n", "no key\n");
    }
}
