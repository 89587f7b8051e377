#include <boost/asio/ssl/stream.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl.hpp>
#include <string>

namespace beast = boost::beast;
namespace http = beast::http;

constexpr auto kHost = "api.bytestack.dev";

template <class Stream>
http::response<http::string_body> sources(Stream& stream, const std::string& api_key) {
    http::request<http::empty_body> req{http::verb::get, "/v1/sources", 11};
    req.set(http::field::host, kHost);
    req.set(http::field::user_agent, "acme-mentions/3");
    req.set(http::field::authorization, api_key);
    http::write(stream, req);

    beast::flat_buffer buffer;
    http::response<http::string_body> res;
    http::read(stream, buffer, res);
    return res;
}
