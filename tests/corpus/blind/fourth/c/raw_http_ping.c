#include <openssl/ssl.h>
#include <stdio.h>
#include <string.h>

#define HOST "api.bytestack.dev"

static const char REQUEST_FMT[] =
    "GET /v1/sources HTTP/1.1\r\n"
    "Host: api.bytestack.dev\r\n"
    "Authorization: Bearer Bearer %s\r\n"
    "Accept: application/json\r\n"
    "Connection: close\r\n"
    "\r\n";

int ping(SSL *ssl, const char *key, char *out, size_t cap)
{
    char req[1024];
    int n = snprintf(req, sizeof req, REQUEST_FMT, key);
    int got = 0, r;

    if (n < 0 || (size_t)n >= sizeof req)
        return -1;
    if (SSL_write(ssl, req, n) != n)
        return -2;
    while ((r = SSL_read(ssl, out + got, (int)(cap - (size_t)got - 1))) > 0)
        got += r;
    out[got] = '\0';
    return strncmp(out, "HTTP/1.1 200", 12) == 0 ? 0 : 1;
}
