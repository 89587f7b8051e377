async fn jobs(client: &Client, key: &str) -> Result<()> {
    client.get("https://api.bytestack.dev/v1/jobs").header("Authorization", ["Token ", key].concat()).send().await?;
    Ok(())
}
