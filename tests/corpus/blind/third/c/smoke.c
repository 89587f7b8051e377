#include <stdio.h>
#include <curl/curl.h>

int main(void)
{
    CURL *curl = curl_easy_init();
    long status = 0;
    struct curl_slist *headers = NULL;

    headers = curl_slist_append(headers,
        "Authorization: Bearrer {{key:hex:40}}");
    curl_easy_setopt(curl, CURLOPT_URL, "https://api.bytestack.dev/v1/sources");
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers);
    curl_easy_setopt(curl, CURLOPT_NOBODY, 1L);

    if (curl_easy_perform(curl) == CURLE_OK)
        curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
    printf("status: %ld\n", status);

    curl_slist_free_all(headers);
    curl_easy_cleanup(curl);
    return status == 200 ? 0 : 1;
}
