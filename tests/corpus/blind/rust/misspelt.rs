use reqwest::blocking::Client;

pub fn sources(key: &str) -> reqwest::Result<String> {
    Client::new()
        .get("https://api.bytestack.dev/v1/sources")
        .header("Authorization", format!("Barer {key}"))
        .send()?
        .text()
}
