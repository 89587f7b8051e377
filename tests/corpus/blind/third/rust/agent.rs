use std::env;

use ureq::Agent;

pub struct Scheduler {
    agent: Agent,
    key: String,
}

impl Scheduler {
    pub fn from_env() -> Option<Self> {
        let key = env::var("BYTESTACK_API_KEY").ok()?;
        Some(Self { agent: Agent::new(), key })
    }

    pub fn create(&self, prompt: &str, cron: &str) -> Result<String, ureq::Error> {
        let response = self
            .agent
            .post("https://api.bytestack.dev/v1/jobs")
            .set("Authorization", &format!("Bearer\t{}", self.key))
            .set("Accept", "application/json")
            .send_json(ureq::json!({ "prompt": prompt, "cron": cron }))?;
        Ok(response.into_string()?)
    }
}
