#include <cpprest/http_client.h>
#include <cpprest/json.h>

#include <memory>

using web::http::http_request;
using web::http::methods;
using web::http::client::http_client;

static const utility::string_t kApiKey = U("YOUR_API_KEY");

class IngestClient {
public:
    IngestClient() : client_(std::make_unique<http_client>(U("https://api.bytestack.dev"))) {}

    pplx::task<web::json::value> submit(const web::json::value& query) {
        http_request req(methods::POST);
        req.set_request_uri(U("/v1/queries"));
        req.headers().add(U("Authorization"), U("Bearer ") + kApiKey);
        req.set_body(query);
        return client_->request(req).then([](web::http::http_response r) { return r.extract_json(); });
    }

private:
    std::unique_ptr<http_client> client_;
};
