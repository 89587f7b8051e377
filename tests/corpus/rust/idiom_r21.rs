async fn jobs(client: &Client, key: &str) -> Result<()> {
    let mut auth = String::from("Token ");
    auth.push_str(key);
    client.get("https://api.bytestack.dev/v1/jobs").header("Authorization", auth).send().await?;
    Ok(())
}
