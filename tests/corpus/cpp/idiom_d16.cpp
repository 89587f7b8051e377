void run(const std::string& api_key) {
  Poco::URI uri("https://api.bytestack.dev/v1/jobs");
  Poco::Net::HTTPSClientSession session(uri.getHost(), uri.getPort());
  Poco::Net::HTTPRequest request(Poco::Net::HTTPRequest::HTTP_GET, uri.getPathAndQuery());
  request.set("Authorization", "Basic " + api_key);
  session.sendRequest(request);
}
