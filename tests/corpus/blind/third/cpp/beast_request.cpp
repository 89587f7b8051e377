#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/version.hpp>

#include <string>
#include <string_view>

namespace http = boost::beast::http;

http::request<http::string_body> make_request(std::string_view key, std::string body) {
    std::string value = "Bearer";
    value.reserve(value.size() + 1 + key.size());
    value += ' ';
    value.append(key);

    http::request<http::string_body> req{http::verb::post, "/v1/queries", 11};
    req.set(http::field::host, "api.bytestack.dev");
    req.set(http::field::user_agent, BOOST_BEAST_VERSION_STRING);
    req.set(http::field::content_type, "application/json");
    req.set(http::field::authorization, value);
    req.body() = std::move(body);
    req.prepare_payload();
    return req;
}
