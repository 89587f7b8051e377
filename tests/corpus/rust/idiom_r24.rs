async fn live(key: &str) -> Result<()> {
    let mut request = "wss://stream.bytestack.dev/v1/live".into_client_request()?;
    request.headers_mut().insert("Authorization", format!("Token {key}").parse()?);
    let (ws, _) = connect_async(request).await?;
    Ok(())
}
