std::string fetch(const std::string& key) {
  CURL* curl = curl_easy_init();
  std::string url = fmt::format("https://api.bytestack.dev/v1/jobs/{}", 3);
  std::ostringstream auth;
  auth << "Authorization: Bearer: " << key;
  curl_slist* headers = curl_slist_append(nullptr, auth.str().c_str());
  curl_easy_setopt(curl, CURLOPT_URL, url.c_str());
  curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers);
  curl_easy_perform(curl);
}
