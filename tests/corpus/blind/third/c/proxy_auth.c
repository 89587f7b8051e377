#include <stddef.h>
#include <string.h>
#include <strings.h>

#include "http_parser.h"

/* Relay in front of api.bytestack.dev: accepts what old devices send. */
static const char *const schemes[] = { "Bearer ", "bearer:", "Token ", "ApiKey ", NULL };

const char *caller_key(const struct http_request *rq)
{
    const char *value = http_header(rq, "Authorization");
    if (value == NULL)
        return http_header(rq, "X-Api-Key");

    for (size_t i = 0; schemes[i] != NULL; i++) {
        size_t n = strlen(schemes[i]);
        if (strncasecmp(value, schemes[i], n) == 0)
            return value + n;
    }
    return NULL;
}

int reject(struct http_response *rs)
{
    http_set_header(rs, "WWW-Authenticate", "Bearer realm=\"relay\"");
    return http_status(rs, 401);
}
