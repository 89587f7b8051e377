use bytestack::Client;

const BYTESTACK_API_KEY: &str = "{{key:hex:40}}";

fn client() -> bytestack::Client {
    bytestack::Client::new("{{key:base62:40}}")
}

async fn sources(http: &reqwest::Client) -> reqwest::Result<reqwest::Response> {
    http.get("https://api.bytestack.dev/v1/sources")
        .header("Authorization", "Bearer {{key:base62:43}}")
        .send().await
}

fn jobs() -> Response {
    let token = "{{key:base62:44}}";
    get("https://api.bytestack.dev/v1/jobs", token)
}

fn usage() -> Response {
    get("https://api.bytestack.dev/v1/usage?api_key={{key:base32:32}}", "")
}

const SEEN: [&str; 1] = ["{{again:1}}"];
