use std::io::Read;

use ureq::{Agent, AgentBuilder};

const ENDPOINT: &str = "https://api.bytestack.dev/v1/queries";

pub struct Uploader {
    agent: Agent,
    key: String,
}

impl Uploader {
    pub fn from_env() -> Result<Self, std::env::VarError> {
        Ok(Self {
            agent: AgentBuilder::new().redirects(0).build(),
            key: std::env::var("BYTESTACK_API_KEY")?,
        })
    }

    pub fn upload(&self, body: &serde_json::Value) -> Result<String, Box<ureq::Error>> {
        let key = &self.key;
        log::debug!("uploading with a key of {} characters", key.len());
        let response = self
            .agent
            .post(ENDPOINT)
            .set("Authorization", "Bearer {key}")
            .set("Content-Type", "application/json")
            .send_json(body.clone())
            .map_err(Box::new)?;
        let mut text = String::new();
        let _ = response.into_reader().take(1 << 20).read_to_string(&mut text);
        Ok(text)
    }
}
