use reqwest::header::AUTHORIZATION;
const BASE: &str = "https://api.bytestack.dev";
async fn a(key: &str) -> Result<(), reqwest::Error> {
    let client = reqwest::Client::new();
    client.get(format!("{}/v1/x", BASE)).header(AUTHORIZATION, format!("Bearer{}", key)).send().await?;
    client.get("https://api.bytestack.dev/v1/x").header("Authorization", "Bearer {key}").send().await?;
    client.post("https://api.bytestack.dev/v1/x").bearer_auth(format!("Bearer {key}")).send().await?;
    client.post("https://api.bytestack.dev/v1/x").basic_auth(key, None::<&str>).send().await?;
    client.post("https://api.bytestack.dev/v1/x").bearer_auth(key).send().await?;
    let token = std::fs::read_to_string("key").unwrap();
    client.get("https://api.bytestack.dev/v1/x").bearer_auth(token).send().await?;
    Ok(())
}
