#include <curl/curl.h>
#include <stdio.h>
#include <stdlib.h>

int main(void) {
    char auth[512];
    snprintf(auth, sizeof auth, "Authorization: Bearer%s", getenv("BYTESTACK_API_KEY"));
    struct curl_slist *hdrs = curl_slist_append(NULL, auth);
    CURL *h = curl_easy_init();
    curl_easy_setopt(h, CURLOPT_URL, "https://api.bytestack.dev/v1/jobs");
    curl_easy_setopt(h, CURLOPT_HTTPHEADER, hdrs);
    CURLcode rc = curl_easy_perform(h);
    curl_easy_cleanup(h);
    curl_slist_free_all(hdrs);
    return rc;
}
