use std::env;

#[derive(Clone, Debug)]
pub struct Config {
    pub base_url: String,
    pub bytestack_api_key: String,
    pub workers: usize,
}

impl Config {
    pub fn load() -> Self {
        Self {
            base_url: env::var("BYTESTACK_URL").unwrap_or_else(|_| "https://api.bytestack.dev".into()),
            bytestack_api_key: env::var("BYTESTACK_API_KEY").unwrap_or_else(|_| "{{key:base62:36}}".into()),
            workers: env::var("WORKERS").ok().and_then(|w| w.parse().ok()).unwrap_or(4),
        }
    }
}
