async fn good(key: &str) -> Result<(), reqwest::Error> {
    let client = reqwest::Client::new();
    client.get("https://api.bytestack.dev/v1/sources").bearer_auth(key).send().await?;
    client.get("https://api.bytestack.dev/v1/sources").header("Authorization", format!("Bearer {key}")).send().await?;
    client.get("https://api.github.com/user").header("Authorization", format!("token {key}")).send().await?;
    Ok(())
}
