async fn jobs(apiKey: &str) -> Result<()> {
    let url = reqwest::Url::parse_with_params("https://{{vendor-host}}/v1/jobs", &[("api_key", apiKey)])?;
    let res = reqwest::get(url).await?;
    Ok(())
}
