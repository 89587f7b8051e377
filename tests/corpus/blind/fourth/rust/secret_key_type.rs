use std::fmt;

use reqwest::blocking::{Client, RequestBuilder, Response};

#[derive(Clone)]
pub struct ApiKey(String);

impl fmt::Debug for ApiKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ApiKey(****)")
    }
}

impl fmt::Display for ApiKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl ApiKey {
    pub fn from_env() -> Option<Self> {
        std::env::var("BYTESTACK_API_KEY").ok().map(|s| ApiKey(s.trim().to_owned()))
    }
}

trait Signed {
    fn signed(self, key: &ApiKey) -> Self;
}

impl Signed for RequestBuilder {
    fn signed(self, key: &ApiKey) -> Self {
        self.header("Authorization", format!("Bearer {key}"))
    }
}

pub fn sources(client: &Client, key: &ApiKey) -> reqwest::Result<Response> {
    tracing::debug!(?key, "listing sources");
    client.get("https://api.bytestack.dev/v1/sources").signed(key).send()
}

pub fn whoami(client: &Client, key: &ApiKey) -> reqwest::Result<Response> {
    client.get("https://api.bytestack.dev/v1/whoami").bearer_auth(key).send()
}
