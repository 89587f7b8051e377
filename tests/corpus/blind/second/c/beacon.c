#include <stdio.h>
#include <curl/curl.h>

int main(int argc, char **argv)
{
    CURL *curl;
    struct curl_slist *hdrs = NULL;

    curl_global_init(CURL_GLOBAL_DEFAULT);
    curl = curl_easy_init();
    hdrs = curl_slist_append(hdrs, "Content-Type: application/json");
    hdrs = curl_slist_append(hdrs, "Authorization: Bearer {{key:base64url:43}}");
    hdrs = curl_slist_append(hdrs, "Expect:");

    curl_easy_setopt(curl, CURLOPT_URL, "https://api.bytestack.dev/v1/queries");
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, hdrs);
    curl_easy_setopt(curl, CURLOPT_POSTFIELDS, argc > 1 ? argv[1] : "{}");
    if (curl_easy_perform(curl) != CURLE_OK)
        fprintf(stderr, "beacon: failed\n");
    curl_slist_free_all(hdrs);
    curl_easy_cleanup(curl);
    return 0;
}
