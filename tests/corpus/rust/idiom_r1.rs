pub struct Client { http: reqwest::Client, base_url: String, api_key: String }
impl Client {
    pub fn new(api_key: impl Into<String>) -> Self {
        Self { http: reqwest::Client::new(), base_url: "https://api.bytestack.dev/v1".to_string(), api_key: api_key.into() }
    }
    pub async fn sources(&self) -> Result<Vec<Source>, Error> {
        let resp = self.http.get(format!("{}/sources", self.base_url))
            .header("Authorization", format!("Token {}", self.api_key))
            .send().await?;
        Ok(resp.json().await?)
    }
}
