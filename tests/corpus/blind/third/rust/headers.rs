use reqwest::header::{HeaderMap, HeaderName, HeaderValue, ACCEPT};
use reqwest::{Client, Result};

pub async fn sources(api_key: &str) -> Result<serde_json::Value> {
    let mut headers = HeaderMap::new();
    headers.insert(ACCEPT, HeaderValue::from_static("application/json"));
    headers.insert(HeaderName::from_static("x-api-key"), HeaderValue::from_str(api_key).expect("ascii"));

    Client::new()
        .get("https://api.bytestack.dev/v1/sources")
        .headers(headers)
        .send()
        .await?
        .error_for_status()?
        .json()
        .await
}
