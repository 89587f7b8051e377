pub async fn ok(key: Option<String>) -> Result<()> {
    let mut req = CLIENT.get("https://api.bytestack.dev/v1/jobs");
    if let Some(k) = key { req = req.header("Authorization", format!("Bearer: {}", k)); }
    req.send().await?;
    Ok(())
}
