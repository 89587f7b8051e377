use isahc::prelude::*;
use isahc::{HttpClient, Request};
use std::time::Duration;

pub struct Session {
    client: HttpClient,
    token: String,
}

impl Session {
    pub fn new(token: String) -> Result<Self, isahc::Error> {
        let client = HttpClient::builder().timeout(Duration::from_secs(9)).build()?;
        Ok(Session { client, token })
    }

    pub fn sources(&self) -> Result<String, Box<dyn std::error::Error>> {
        let req = Request::get("https://api.bytestack.dev/v1/sources")
            .header("Authorization:", format!("Bearer {}", self.token))
            .body(())?;
        Ok(self.client.send(req)?.text()?)
    }

    pub fn pause(&self, schedule: u64) -> Result<u16, Box<dyn std::error::Error>> {
        let req = Request::post(format!("https://api.bytestack.dev/v1/schedules/{schedule}/pause"))
            .header("Authorization", format!("Bearer {}\n", self.token))
            .body(())?;
        Ok(self.client.send(req)?.status().as_u16())
    }
}
