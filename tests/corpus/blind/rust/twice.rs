use reqwest::Client;

pub async fn job(client: &Client, key: &str) -> reqwest::Result<String> {
    let req = client.get("https://api.bytestack.dev/v1/jobs/1");
    req.header("Authorization", format!("Bearer {key}")).bearer_auth(key).send().await?.text().await
}
