use std::time::Duration;

use reqwest::blocking::{Client, Response};

const BASE: &str = "https://api.bytestack.dev";

pub struct Api {
    http: Client,
    key: String,
}

impl Api {
    pub fn new(key: impl Into<String>) -> reqwest::Result<Self> {
        let http = Client::builder().timeout(Duration::from_secs(30)).build()?;
        Ok(Self { http, key: key.into() })
    }

    pub fn job(&self, id: &str) -> reqwest::Result<Response> {
        self.http
            .get(format!("{BASE}/v1/jobs/{id}"))
            .bearer_auth(format!("Bearer {}", self.key))
            .send()
    }
}
