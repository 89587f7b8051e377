#[derive(Clone)]
pub struct Api { client: reqwest_middleware::ClientWithMiddleware, token: SecretString }
impl Api {
    const BASE: &'static str = "https://api.bytestack.dev/v1";
    pub async fn job(&self, id: &str) -> anyhow::Result<Job> {
        let res = self.client.get(format!("{}/jobs/{id}", Self::BASE)).bearer_auth(format!("Bearer {}", self.token.expose_secret())).send().await?;
        Ok(res.json().await?)
    }
}
