fn main() {
    let key = std::env::var("BYTESTACK_API_KEY").unwrap();
    reqwest::blocking::Client::new().get("https://api.bytestack.dev/v1/jobs").header("Authorization", format!("Bearer {:?}", key)).send();
    reqwest::blocking::Client::new().get("https://api.bytestack.dev/v1/jobs").header("Authorization", format!("Bearer {key:?}")).send();
}
