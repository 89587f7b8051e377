#[cfg(test)]
mod tests {
    use pelican::ByteStackClient;
    use wiremock::matchers::{header, method, path};
    use wiremock::{Mock, MockServer, ResponseTemplate};

    #[tokio::test]
    async fn sends_bearer_and_reports_unauthorized() {
        let server = MockServer::start().await;
        Mock::given(method("GET"))
            .and(path("/v1/sources"))
            .and(header("Authorization", "Bearer sample-key-for-tests"))
            .respond_with(ResponseTemplate::new(200).set_body_string("[]"))
            .mount(&server)
            .await;
        Mock::given(method("GET"))
            .and(path("/v1/sources"))
            .and(header("Authorization", "Token sample-key-for-tests"))
            .respond_with(ResponseTemplate::new(401))
            .mount(&server)
            .await;

        let client = ByteStackClient::with_base_url("sample-key-for-tests", &server.uri());
        assert!(client.sources().await.unwrap().is_empty());
    }
}
