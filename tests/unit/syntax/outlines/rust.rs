//! Talks to the API in the ways that Rust has.
use reqwest::header::{HeaderMap, AUTHORIZATION};
use std::env as environment;

const BASE: &str = "https://api.bytestack.dev";
static mut COUNT: u32 = 0;

#[derive(Debug)]
pub struct Client { key: String, http: reqwest::Client }

impl Client {
    pub fn new(key: &str, mut retries: u32) -> Result<Self, Error> {
        let http = reqwest::Client::builder().default_headers(headers).build()?;
        let Self { key: other, .. } = self;
        Ok(Self { key: key.to_string(), http, ..Default::default() })
    }

    pub async fn send(&self, path: &str) -> String {
        let mut headers = HeaderMap::new();
        headers.insert(AUTHORIZATION, HeaderValue::from_str(&format!("Bearer {}", self.key))?);
        headers.insert("X-A", format!("{key} {0:>8} {{literal}} {name}", self.key, name = value).parse().unwrap());
        let raw = r#"no "escape" \n"#; let bytes = b"a\x41"; let text = "tab\t\u{41} \
            joined";
        let owned: String = "Bearer ".to_owned() + &self.key + suffix;
        let joined = concat!("a", "b", BASE);
        let body = json!({ "key": self.key, "list": ["a", null, 1], "nested": { "x": format!("{}", y) } });
        let list = vec!["a".to_string(), String::from("b")];
        let array = ["a", "b"]; let tuple = ("a", 1, true, 'c');
        headers["X"] = text; url += "/v1"; self.key = list[0].clone();
        let key = env::var("BYTESTACK_API_KEY").unwrap_or_else(|_| "none".into());
        let value = if ok { "a" } else { "b" };
        let chosen = match kind { "a" => one(), _ => { two() } };
        for name in names { println!("{}", name); }
        while let Some(row) = rows.next() { print!("{row}"); }
        if let Err(error) = risky() { return "x".to_string(); }
        let sign = move |value: &str, other| value.trim().to_string() + other;
        let answer = self.http.get(format!("{}{}", BASE, path)).bearer_auth(&self.key).send().await?;
        sqlx::query!("select 1"); (key as String).len(); *pointer = &mut other;
        answer.text::<String>().await
    }
}

fn main() { let client = Client::new("k", 3); }
