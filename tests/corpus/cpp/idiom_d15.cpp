pplx::task<void> run(utility::string_t api_key) {
  http_client client(U("https://api.bytestack.dev"));
  http_request request(methods::GET);
  request.set_request_uri(U("/v1/sources"));
  request.headers().add(U("Authorization"), U("Token ") + api_key);
  return client.request(request).then([](http_response r) {});
}
