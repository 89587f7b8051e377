void go(const char *api_key) {
    CURL *curl = curl_easy_init();
    char *token = curl_easy_escape(curl, api_key, 0);
    char line[512];
    snprintf(line, sizeof line, "Authorization: Bearer %s", token);
    struct curl_slist *list = curl_slist_append(NULL, line);
    curl_easy_setopt(curl, CURLOPT_URL, "https://api.bytestack.dev/v1/queries");
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, list);
    curl_easy_perform(curl);
}
