#include <ctype.h>
#include <stddef.h>
#include <string.h>
#include <strings.h>

static const char *const secret_headers[] = {
    "Authorization:", "Authorisation:", "Proxy-Authorization:", "X-API-Key:", "Authentication:",
};

static const char *const schemes[] = { "Bearer ", "bearer ", "BEARER ", "Token ", "ApiKey ", "Basic " };

/* Masks credentials in a line of the ByteStack agent's wire log, in place. */
void redact_line(char *line)
{
    for (size_t i = 0; i < sizeof secret_headers / sizeof *secret_headers; i++) {
        size_t n = strlen(secret_headers[i]);
        char *v;

        if (strncasecmp(line, secret_headers[i], n) != 0)
            continue;
        v = line + n;
        while (*v == ' ')
            v++;
        for (size_t j = 0; j < sizeof schemes / sizeof *schemes; j++)
            if (strncmp(v, schemes[j], strlen(schemes[j])) == 0)
                v += strlen(schemes[j]);
        for (; *v && !isspace((unsigned char)*v); v++)
            *v = '*';
    }
}
