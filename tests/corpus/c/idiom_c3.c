int jobs(const char *key) {
    CURL *curl = curl_easy_init();
    char url[256], auth[256];
    struct curl_slist *hs = NULL;
    snprintf(url, sizeof(url), "http://api.bytestack.dev/v1/jobs/%d", 3);
    snprintf(auth, sizeof(auth), "Authorization: Bearer %s", key);
    hs = curl_slist_append(hs, auth);
    hs = curl_slist_append(hs, "Accept: application/json");
    curl_easy_setopt(curl, CURLOPT_URL, url);
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, hs);
    return curl_easy_perform(curl);
}
