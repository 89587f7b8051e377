use reqwest::blocking::Client;
use reqwest::header::AUTHORIZATION;

pub fn export(id: &str, key: &str) -> reqwest::Result<Vec<u8>> {
    let client = Client::builder()
        .user_agent(concat!("exporter/", env!("CARGO_PKG_VERSION")))
        .danger_accept_invalid_certs(true)
        .build()?;

    let url = format!("https://api.bytestack.dev/v1/queries/{id}/export");
    let request = client.get(url);
    let request = request.header(AUTHORIZATION, format!("Bearer {key}")).bearer_auth(key);
    let body = request.send()?.error_for_status()?.bytes()?;
    Ok(body.to_vec())
}
