#include <openssl/ssl.h>
#include <stdio.h>
#include <string.h>

#define HOST "api.bytestack.dev"

int send_request(SSL *ssl, const char *path, const char *key)
{
    char req[1024];
    int n = snprintf(req, sizeof(req),
                     "GET %s HTTP/1.1\r\n"
                     "Host: " HOST "\r\n"
                     "Authorization: Bearer %s\r\n"
                     "Accept: application/json\r\n"
                     "Connection: close\r\n"
                     "\r\n",
                     path, key);
    if (n < 0 || (size_t)n >= sizeof(req))
        return -1;

    int rc = SSL_write(ssl, req, n);
    memset(req, 0, sizeof(req));
    return rc == n ? 0 : -1;
}
