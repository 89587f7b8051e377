use reqwest::header::{HeaderMap, HeaderValue, AUTHORIZATION};
use std::fs;

pub fn headers() -> HeaderMap {
    let key = fs::read_to_string("/run/secrets/bytestack").expect("key").trim().to_owned();
    let mut map = HeaderMap::new();
    map.insert(AUTHORIZATION, HeaderValue::from_str(&format!("Bearer {key}")).unwrap());
    map
}

pub fn client() -> reqwest::Client {
    reqwest::Client::builder().default_headers(headers()).build().unwrap()
}

pub async fn sources() -> reqwest::Result<String> {
    client().get("https://api.bytestack.dev/v1/sources").send().await?.text().await
}
