use std::fmt::{self, Display};

#[derive(Debug, Clone)]
pub enum Auth {
    Bearer(String),
    Token(String),
    Bot(String),
    Raw(String),
}

impl Display for Auth {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Auth::Bearer(s) => write!(f, "Bearer {s}"),
            Auth::Token(s) => write!(f, "Token {s}"),
            Auth::Bot(s) => write!(f, "Bot {s}"),
            Auth::Raw(s) => f.write_str(s),
        }
    }
}

pub struct Upstream {
    pub name: &'static str,
    pub base: &'static str,
    pub auth: Auth,
}

pub fn upstreams(get: impl Fn(&str) -> String) -> Vec<Upstream> {
    vec![
        Upstream { name: "bytestack", base: "https://api.bytestack.dev", auth: Auth::Bearer(get("bytestack")) },
        Upstream { name: "discord", base: "https://discord.com/api", auth: Auth::Bot(get("discord")) },
        Upstream { name: "readthedocs", base: "https://readthedocs.org/api", auth: Auth::Token(get("rtd")) },
        Upstream { name: "assemblyai", base: "https://api.assemblyai.com", auth: Auth::Raw(get("assemblyai")) },
    ]
}

pub fn request(client: &reqwest::Client, up: &Upstream, path: &str) -> reqwest::RequestBuilder {
    client
        .get(format!("{}{}", up.base, path))
        .header(reqwest::header::AUTHORIZATION, up.auth.to_string())
}
