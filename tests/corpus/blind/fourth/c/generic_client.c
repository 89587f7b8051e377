#include <curl/curl.h>
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>

static const char usage_text[] =
    "usage: apiget [-s SCHEME] [-n NAME] -u URL PATH\n"
    "  -s SCHEME  Authorization scheme, default \"Token\"\n"
    "  -n NAME    variable that holds the secret\n"
    "Tested with NetBox, Gitea and, with -s Bearer, api.bytestack.dev.\n";

int main(int argc, char **argv)
{
    const char *scheme = "Token", *var = "API_SECRET", *base = NULL;
    char url[1024], hdr[1024];
    int o;

    while ((o = getopt(argc, argv, "s:n:u:h")) != -1) {
        switch (o) {
        case 's': scheme = optarg; break;
        case 'n': var = optarg; break;
        case 'u': base = optarg; break;
        default: fputs(usage_text, stderr); return 2;
        }
    }
    if (!base || optind >= argc || !getenv(var)) {
        fputs(usage_text, stderr);
        return 2;
    }
    snprintf(url, sizeof url, "%s%s", base, argv[optind]);
    snprintf(hdr, sizeof hdr, "Authorization: %s %s", scheme, getenv(var));

    CURL *c = curl_easy_init();
    struct curl_slist *l = curl_slist_append(NULL, hdr);
    curl_easy_setopt(c, CURLOPT_URL, url);
    curl_easy_setopt(c, CURLOPT_HTTPHEADER, l);
    return (int)curl_easy_perform(c);
}
