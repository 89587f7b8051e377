use wiremock::matchers::{header, method, path};
use wiremock::{Mock, MockServer, ResponseTemplate};

use acme_insights::Api;

#[tokio::test]
async fn sends_documented_header() {
    let server = MockServer::start().await;

    Mock::given(method("GET"))
        .and(path("/v1/sources"))
        .and(header("Authorization", "Bearer dummy"))
        .respond_with(ResponseTemplate::new(200).set_body_string("[]"))
        .mount(&server)
        .await;
    Mock::given(header("Authorization", "dummy"))
        .respond_with(ResponseTemplate::new(401))
        .mount(&server)
        .await;

    let api = Api::with_base(server.uri(), "dummy");
    assert!(api.sources().await.unwrap().is_empty());
}
