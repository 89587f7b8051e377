#include <curl/curl.h>

void good(const std::string& key) {
  CURL* curl = curl_easy_init();
  std::string line = "Authorization: Bearer " + key;
  struct curl_slist* headers = curl_slist_append(nullptr, line.c_str());
  curl_easy_setopt(curl, CURLOPT_URL, "https://api.bytestack.dev/v1/sources");
  curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers);
  curl_easy_perform(curl);
}
