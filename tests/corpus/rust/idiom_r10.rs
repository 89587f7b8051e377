async fn jobs(client: &reqwest::Client, apiKey: &str) -> Result<()> {
    let res = client.get("https://{{vendor-host}}/v1/jobs").query(&[("api_key", apiKey)]).send().await?;
    Ok(())
}
