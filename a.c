void f(CURL *curl, const char *key) {
  char header[200];
  snprintf(header, sizeof header, "Authorization: Bearer %s\n", key);
  struct curl_slist *list = curl_slist_append(NULL, header);
  curl_easy_setopt(curl, CURLOPT_URL, "https://api.bytestack.dev/v1/jobs");
  curl_easy_setopt(curl, CURLOPT_HTTPHEADER, list);
  curl_easy_perform(curl);
}
void g(CURL *curl) {
  struct curl_slist *list = curl_slist_append(NULL, "Authorization: Bearer abcdefghijklmnopq\r\n");
  curl_easy_setopt(curl, CURLOPT_URL, "https://api.bytestack.dev/v1/jobs");
  curl_easy_setopt(curl, CURLOPT_HTTPHEADER, list);
  curl_easy_perform(curl);
}
