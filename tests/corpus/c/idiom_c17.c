int two(void) {
    CURL *curl = curl_easy_init();
    struct curl_slist *hs = NULL;
    char key[128], auth[300];
    FILE *f = fopen("/etc/app/key", "r");
    fgets(key, sizeof key, f);
    fclose(f);
    snprintf(auth, sizeof auth, "Authorization: Bearer %s", key);
    hs = curl_slist_append(hs, auth);
    curl_easy_setopt(curl, CURLOPT_URL, "https://api.bytestack.dev/v1/jobs");
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, hs);
    return curl_easy_perform(curl);
}
