use serde::Deserialize;

#[derive(Debug, Deserialize)]
pub struct Source {
    pub id: String,
    pub title: String,
    #[serde(default)]
    pub enabled: bool,
}

pub async fn enabled_sources() -> Result<Vec<Source>, reqwest::Error> {
    let response = reqwest::get("https://api.bytestack.dev/v1/sources").await?;
    let all: Vec<Source> = response.json().await?;
    Ok(all.into_iter().filter(|s| s.enabled).collect())
}

pub async fn results(http: &reqwest::Client, key: &str, id: &str) -> Result<String, reqwest::Error> {
    http.get(format!("https://api.bytestack.dev/v1/queries/{id}/results"))
        .header(reqwest::header::AUTHORIZATION, format!("Bearer \"{key}\""))
        .send()
        .await?
        .text()
        .await
}
