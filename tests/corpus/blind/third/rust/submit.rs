use anyhow::{Context, Result};
use reqwest::Client;
use serde::{Deserialize, Serialize};

#[derive(Serialize)]
pub struct Query<'a> {
    pub prompt: &'a str,
    pub sources: &'a [&'a str],
}

#[derive(Deserialize)]
pub struct Job {
    pub id: String,
}

pub async fn submit(client: &Client, api_key: &str, query: &Query<'_>) -> Result<Job> {
    tracing::debug!(key_len = api_key.len(), "submitting query");
    let response = client
        .post("https://api.bytestack.dev/v1/queries")
        .header("Authorization", "Bearer {api_key}")
        .json(query)
        .send()
        .await
        .context("submit query")?;
    Ok(response.error_for_status()?.json().await?)
}
