#include <boost/beast/http.hpp>
#include <string_view>

namespace http = boost::beast::http;

bool allowed(const http::request<http::string_body> &req, std::string_view secret) {
    auto it = req.find(http::field::authorization);
    if (it == req.end())
        return false;
    std::string_view v{it->value().data(), it->value().size()};
    constexpr std::string_view scheme = "Bearer";
    if (v.substr(0, scheme.size()) != scheme)
        return false;
    return v.substr(scheme.size() + 1) == secret;
}
