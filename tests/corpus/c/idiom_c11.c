static size_t on_body(char *p, size_t s, size_t n, void *u) { return s * n; }
int submit(const char *api_key, const char *body) {
    CURL *h = curl_easy_init();
    struct curl_slist *hdr = NULL;
    char *line = malloc(strlen(api_key) + 64);
    sprintf(line, "X-Api-Key: %s", api_key);
    hdr = curl_slist_append(hdr, line);
    free(line);
    curl_easy_setopt(h, CURLOPT_URL, "https://api.bytestack.dev/v1/queries");
    curl_easy_setopt(h, CURLOPT_POSTFIELDS, body);
    curl_easy_setopt(h, CURLOPT_HTTPHEADER, hdr);
    return curl_easy_perform(h);
}
