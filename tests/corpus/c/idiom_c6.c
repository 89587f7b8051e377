int jobs(const char *key) {
    CURL *curl = curl_easy_init();
    curl_easy_setopt(curl, CURLOPT_URL, "https://api.bytestack.dev/v1/jobs");
    curl_easy_setopt(curl, CURLOPT_USERNAME, key);
    curl_easy_setopt(curl, CURLOPT_PASSWORD, "");
    return curl_easy_perform(curl);
}
