#include <httplib.h>

#include <string>

void run_relay(const std::string& upstream_key, const std::string& local_secret) {
    httplib::Client upstream("https://api.bytestack.dev");
    upstream.set_bearer_token_auth(upstream_key);

    httplib::Server srv;
    srv.set_pre_routing_handler([&](const httplib::Request& req, httplib::Response& res) {
        const auto header = req.get_header_value("Authorization");
        if (header != "Bearer" + std::string(" ") + local_secret && header != local_secret) {
            res.status = 401;
            res.set_header("WWW-Authenticate", "Bearer");
            return httplib::Server::HandlerResponse::Handled;
        }
        return httplib::Server::HandlerResponse::Unhandled;
    });
    srv.Get("/sources", [&](const httplib::Request&, httplib::Response& res) {
        if (auto up = upstream.Get("/v1/sources")) {
            res.set_content(up->body, "application/json");
        } else {
            res.status = 502;
        }
    });
    srv.listen("127.0.0.1", 8080);
}
