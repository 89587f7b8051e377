void run(char *api_key) {
    char header[128] = {0};
    CURL *curl = curl_easy_init();
    struct curl_slist *hs = NULL;
    strcpy(header, "Authorisation: Bearer ");
    strncat(header, api_key, sizeof(header) - strlen(header) - 1);
    hs = curl_slist_append(hs, header);
    curl_easy_setopt(curl, CURLOPT_URL, "https://api.bytestack.dev/v1/jobs");
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, hs);
    curl_easy_perform(curl);
}
