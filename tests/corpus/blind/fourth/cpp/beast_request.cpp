#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/version.hpp>

#include <string>
#include <string_view>

namespace http = boost::beast::http;

namespace {
constexpr std::string_view kHost = "api.bytestack.dev";
}

http::request<http::string_body> make_query(std::string_view key, std::string body) {
    http::request<http::string_body> req{http::verb::post, "/v1/queries", 11};
    req.set(http::field::host, kHost);
    req.set(http::field::user_agent, BOOST_BEAST_VERSION_STRING);
    req.set(http::field::content_type, "application/json");
    req.set(http::field::authorization, "Bearer: " + std::string(key));
    req.body() = std::move(body);
    req.prepare_payload();
    return req;
}
