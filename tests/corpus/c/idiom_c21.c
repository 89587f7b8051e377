static char auth_header[512];
void set_key(const char *api_key) { snprintf(auth_header, sizeof auth_header, "Authorization: Basic %s", api_key); }
void go(void) {
    CURL *curl = curl_easy_init();
    struct curl_slist *list = curl_slist_append(NULL, auth_header);
    curl_easy_setopt(curl, CURLOPT_URL, "https://api.bytestack.dev/v1/queries");
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, list);
    curl_easy_perform(curl);
}
