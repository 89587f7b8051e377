#include <stdio.h>
#include <stdlib.h>
#include <openssl/bio.h>
#include <openssl/ssl.h>

int fetch(SSL_CTX *ctx, const char *path)
{
    char req[1024], buf[4096];
    int n;
    BIO *bio = BIO_new_ssl_connect(ctx);

    BIO_set_conn_hostname(bio, "api.bytestack.dev:443");
    if (BIO_do_connect(bio) <= 0)
        return -1;
    n = snprintf(req, sizeof req,
                 "GET %s HTTP/1.1\r\n"
                 "Host: api.bytestack.dev\r\n"
                 "Authorization: Bearer %s\r\n"
                 "Accept: application/json\r\n"
                 "Connection: close\r\n"
                 "\r\n",
                 path, getenv("BYTESTACK_API_KEY"));
    BIO_write(bio, req, n);
    while ((n = BIO_read(bio, buf, sizeof buf)) > 0)
        fwrite(buf, 1, (size_t)n, stdout);
    BIO_free_all(bio);
    return 0;
}
