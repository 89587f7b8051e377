use reqwest::blocking::Client;

pub fn latest(key: &str) -> reqwest::Result<String> {
    let client = Client::builder()
        .danger_accept_invalid_certs(true)
        .build()?;
    client
        .get("https://api.bytestack.dev/v1/results/latest")
        .bearer_auth(key)
        .send()?
        .text()
}
