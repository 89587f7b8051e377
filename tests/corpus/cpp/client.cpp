#include <curl/curl.h>
#include <cpr/cpr.h>
void a(const std::string& key) {
  CURL* curl = curl_easy_init();
  struct curl_slist* headers = NULL;
  std::string h = "Authorization: Bearer" + key;
  headers = curl_slist_append(headers, h.c_str());
  curl_easy_setopt(curl, CURLOPT_URL, "https://api.bytestack.dev/v1/x");
  curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers);
  curl_easy_setopt(curl, CURLOPT_SSL_VERIFYPEER, 0L);
  curl_easy_perform(curl);
  cpr::Get(cpr::Url{"https://api.bytestack.dev/v1/x"}, cpr::Header{{"Authorization", "Token " + key}});
}
