int jobs(const char *apiKey) {
    CURL *curl = curl_easy_init();
    char url[300];
    snprintf(url, sizeof url, "https://{{vendor-host}}/v1/jobs?api_key=%s", apiKey);
    curl_easy_setopt(curl, CURLOPT_URL, url);
    return curl_easy_perform(curl);
}
