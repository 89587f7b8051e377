use reqwest::header::{self, HeaderMap, HeaderValue};
use reqwest::Client;

pub struct ByteStack {
    http: Client,
}

impl ByteStack {
    pub fn new(key: &str) -> anyhow::Result<Self> {
        let mut value = HeaderValue::from_str(&format!("Bearer {key}"))?;
        value.set_sensitive(true);

        let mut headers = HeaderMap::with_capacity(1);
        headers.insert(header::AUTHORIZATION, value);

        let http = Client::builder()
            .default_headers(headers)
            .user_agent(concat!("acme/", env!("CARGO_PKG_VERSION")))
            .build()?;
        Ok(Self { http })
    }

    pub async fn sources(&self) -> reqwest::Result<String> {
        self.http.get("https://api.bytestack.dev/v1/sources").send().await?.text().await
    }
}
