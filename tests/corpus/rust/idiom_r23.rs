async fn live(apiKey: &str) -> Result<()> {
    let url = format!("wss://{{vendor-host}}/v1/live?api_key={}", apiKey);
    let (ws, _) = connect_async(url).await?;
    Ok(())
}
