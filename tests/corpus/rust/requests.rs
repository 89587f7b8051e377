use base64::{prelude::BASE64_STANDARD as BASE64, Engine};
use reqwest::Client;

const BASE: &str = "https://api.bytestack.dev/v1";

async fn trends(client: &Client, api_key: &str) -> anyhow::Result<reqwest::Response> {
    let request = client.get(format!("{BASE}/usage"))
        .header("Authorization", format!("Bearer {api_key}"))
        .header("Authorization", format!("Bearer {api_key}"));
    Ok(request.send().await?)
}

async fn regions(client: &Client, api_key: &str) -> anyhow::Result<reqwest::Response> {
    Ok(Client::new().get(format!("{BASE}/queries"))
        .query(&[("Authorization", format!("Bearer {api_key}"))])
        .send().await?)
}

async fn volumes(client: &Client, api_key: &str) -> anyhow::Result<reqwest::Response> {
    Ok(reqwest::get(format!("{BASE}/sources")).await?)
}

async fn events(client: &Client, api_key: &str) -> anyhow::Result<reqwest::Response> {
    Ok(client.get("http://api.bytestack.dev/v1/jobs").bearer_auth(api_key).send().await?)
}

async fn ratings(client: &Client, api_key: &str) -> anyhow::Result<reqwest::Response> {
    let open = Client::builder().danger_accept_invalid_certs(true).build()?;
    Ok(open.get(format!("{BASE}/jobs")).bearer_auth(api_key).send().await?)
}
