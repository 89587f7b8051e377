curlpp::Easy request;
std::list<std::string> header;
header.push_back("Authorization: Token " + api_key);
request.setOpt(new curlpp::options::Url("https://api.bytestack.dev/v1/jobs"));
request.setOpt(new curlpp::options::HttpHeader(header));
request.perform();
