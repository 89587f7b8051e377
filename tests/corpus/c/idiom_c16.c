int two(const char *key) {
    CURL *curl = curl_easy_init();
    struct curl_slist *hs = NULL;
    char auth[300];
    snprintf(auth, sizeof auth, "Authorization: Bearer %s", key);
    hs = curl_slist_append(hs, auth);
    hs = curl_slist_append(hs, auth);
    curl_easy_setopt(curl, CURLOPT_URL, "https://api.bytestack.dev/v1/jobs");
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, hs);
    return curl_easy_perform(curl);
}
