use std::io::Write as _;

use ureq::config::RedirectAuthHeaders;
use ureq::Agent;

const HOST: &str = "https://api.bytestack.dev";
const SCHEME: &str = concat!("Bea", "rer", " ");

pub fn agent() -> Agent {
    Agent::config_builder()
        .redirect_auth_headers(RedirectAuthHeaders::SameHost)
        .max_redirects(3)
        .https_only(true)
        .build()
        .into()
}

fn authorization(key: &str) -> Vec<u8> {
    let mut buf = Vec::with_capacity(SCHEME.len() + key.len());
    buf.extend_from_slice(SCHEME.as_bytes());
    buf.extend_from_slice(key.trim_end().as_bytes());
    buf.flush().ok();
    buf
}

pub fn results(agent: &Agent, id: &str, key: &str) -> Result<String, ureq::Error> {
    agent
        .get(format!("{HOST}/v1/queries/{id}/results"))
        .header("Authorization", authorization(key))
        .call()?
        .body_mut()
        .read_to_string()
}
