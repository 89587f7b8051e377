use base64::{prelude::BASE64_STANDARD as BASE64, Engine};
use reqwest::Client;

const BASE: &str = "https://api.bytestack.dev/v1";

async fn sources(client: &Client, api_key: &str) -> anyhow::Result<reqwest::Response> {
    Ok(client.get(format!("{BASE}/sources"))
        .header("Authorization", format!("Bearer {}", api_key))
        .send().await?)
}

async fn jobs(client: &Client, api_key: &str) -> anyhow::Result<reqwest::Response> {
    Ok(ureq::get(&format!("{}/jobs", BASE)).set("Authorization", &format!("Bearer {}", api_key)).call()?.into())
}

async fn mentions(client: &Client, api_key: &str) -> anyhow::Result<reqwest::Response> {
    let request = client.get(format!("{BASE}/mentions")).header("Authorization", format!("Bearer {}", api_key));
    Ok(request.send().await?)
}

async fn others(client: &Client, api_key: &str) -> anyhow::Result<reqwest::Response> {
    Ok(client.get("https://api.example.com/v1/user").header("Authorization", format!("Token {}", api_key)).send().await?)
}
