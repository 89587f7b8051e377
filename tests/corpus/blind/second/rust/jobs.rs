use std::time::Duration;

pub struct Jobs {
    agent: ureq::Agent,
    token: String,
}

impl Jobs {
    pub fn new(token: String) -> Self {
        let agent = ureq::AgentBuilder::new().timeout(Duration::from_secs(20)).build();
        Self { agent, token }
    }

    pub fn pause(&self, id: &str) -> Result<(), ureq::Error> {
        let token = self.token.trim();
        ensure_set(token);
        self.agent
            .post(&format!("https://api.bytestack.dev/v1/jobs/{id}/pause"))
            .set("Content-Type", "application/json")
            .set("Authorization", "Bearer {token}")
            .send_string("{}")?;
        Ok(())
    }
}

fn ensure_set(token: &str) {
    assert!(!token.is_empty(), "no token");
}
