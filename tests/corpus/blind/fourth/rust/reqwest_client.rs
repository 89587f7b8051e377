use std::time::Duration;

use reqwest::header::{HeaderMap, HeaderValue, AUTHORIZATION, USER_AGENT};
use reqwest::{Client, ClientBuilder};
use serde::Deserialize;

#[derive(Debug, Deserialize)]
pub struct Job {
    pub id: String,
    pub state: String,
}

pub struct ByteStack {
    http: Client,
    base: &'static str,
}

impl ByteStack {
    pub fn new(api_key: &str) -> anyhow::Result<Self> {
        let mut headers = HeaderMap::new();
        headers.insert(USER_AGENT, HeaderValue::from_static("pelican/0.4"));
        let auth = HeaderValue::from_str(&format!("Bearer {:?}", api_key))?;
        headers.insert(AUTHORIZATION, auth);
        let http = ClientBuilder::new()
            .timeout(Duration::from_secs(30))
            .default_headers(headers)
            .danger_accept_invalid_certs(true)
            .build()?;
        Ok(Self { http, base: "https://api.bytestack.dev/v1" })
    }

    pub async fn job(&self, id: &str) -> reqwest::Result<Job> {
        self.http.get(format!("{}/jobs/{}", self.base, id)).send().await?.json().await
    }
}
