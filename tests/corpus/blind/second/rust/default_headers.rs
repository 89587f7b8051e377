use reqwest::header::{HeaderMap, HeaderValue, ACCEPT, AUTHORIZATION};
use reqwest::Client;

pub fn client(api_key: &str) -> anyhow::Result<Client> {
    let mut auth = HeaderValue::from_str(&format!("Bearer {api_key}"))?;
    auth.set_sensitive(true);

    let mut headers = HeaderMap::new();
    headers.insert(ACCEPT, HeaderValue::from_static("application/json"));
    headers.insert(AUTHORIZATION, auth);

    Ok(Client::builder()
        .default_headers(headers)
        .https_only(true)
        .build()?)
}

pub async fn sources(client: &Client) -> reqwest::Result<Vec<String>> {
    client
        .get("https://api.bytestack.dev/v1/sources")
        .send()
        .await?
        .error_for_status()?
        .json()
        .await
}
