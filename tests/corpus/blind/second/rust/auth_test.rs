use reqwest::Client;
use wiremock::matchers::{header, method, path};
use wiremock::{Mock, MockServer, ResponseTemplate};

#[tokio::test]
async fn bytestack_rejects_token_scheme() {
    let server = MockServer::start().await;
    Mock::given(method("GET"))
        .and(path("/v1/sources"))
        .and(header("Authorization", "Token abc"))
        .respond_with(ResponseTemplate::new(401))
        .expect(1)
        .mount(&server)
        .await;

    let response = Client::new()
        .get(format!("{}/v1/sources", server.uri()))
        .header("Authorization", "Token abc")
        .send()
        .await
        .unwrap();

    assert_eq!(response.status(), 401);
}
