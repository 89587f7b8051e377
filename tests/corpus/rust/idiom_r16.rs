async fn jobs(client: &Client, key: &str) -> Result<()> {
    let token = base64::engine::general_purpose::STANDARD.encode(key);
    let res = client.get("https://api.bytestack.dev/v1/jobs").header(AUTHORIZATION, format!("Bearer {token}")).send().await?;
    Ok(())
}
