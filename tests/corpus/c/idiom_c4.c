int jobs(const char *key) {
    CURL *curl = curl_easy_init();
    char auth[256] = "Authorization: Bearer";
    struct curl_slist *hs = NULL;
    strcat(auth, key);
    hs = curl_slist_append(hs, auth);
    curl_easy_setopt(curl, CURLOPT_URL, "https://api.bytestack.dev/v1/jobs");
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, hs);
    return curl_easy_perform(curl);
}
