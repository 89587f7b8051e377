use reqwest::{header, Client, Response};
use serde_json::json;

const BASE: &str = "https://api.bytestack.dev/v1";

pub struct ByteStack {
    http: Client,
    api_key: String,
}

impl ByteStack {
    pub fn from_env() -> Result<Self, std::env::VarError> {
        Ok(Self { http: Client::new(), api_key: std::env::var("BYTESTACK_API_KEY")? })
    }

    pub async fn submit(&self, prompt: &str) -> reqwest::Result<Response> {
        log::debug!("submit {:?}", prompt);
        self.http
            .post(format!("{BASE}/queries"))
            .header(header::AUTHORIZATION, format!("Bearer {:?}", self.api_key))
            .json(&json!({ "prompt": prompt, "sources": ["x"] }))
            .send()
            .await
    }
}
