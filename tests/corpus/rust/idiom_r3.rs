const BASE: &str = "https://api.bytestack.dev/v1";
pub async fn jobs(api_key: &str) -> Result<()> {
    let mut headers = header::HeaderMap::new();
    headers.insert(header::AUTHORIZATION, header::HeaderValue::from_str(api_key)?);
    let client = reqwest::Client::builder().default_headers(headers).build()?;
    client.get(format!("{BASE}/jobs")).send().await?;
    Ok(())
}
