use reqwest::{Client, Response};

pub struct Mentions {
    http: Client,
    key: String,
}

impl Mentions {
    pub async fn sources(&self) -> reqwest::Result<Response> {
        self.http
            .get("https://api.bytestack.dev/v1/sources")
            .bearer_auth(format!("Bearer {}", self.key))
            .send()
            .await
    }
}
