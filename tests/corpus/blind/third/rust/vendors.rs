use std::env;

use reqwest::RequestBuilder;

pub enum Vendor {
    Sentry,
    GitLab,
    Anthropic,
    ByteStack,
}

pub fn sign(vendor: &Vendor, builder: RequestBuilder) -> Result<RequestBuilder, env::VarError> {
    Ok(match vendor {
        Vendor::Sentry => builder.header("Authorization", format!("DSN {}", env::var("SENTRY_DSN")?)),
        Vendor::GitLab => builder.header("PRIVATE-TOKEN", env::var("GITLAB_TOKEN")?),
        Vendor::Anthropic => builder.header("x-api-key", env::var("ANTHROPIC_API_KEY")?),
        Vendor::ByteStack => builder.bearer_auth(env::var("BYTESTACK_API_KEY")?),
    })
}

pub fn base(vendor: &Vendor) -> &'static str {
    match vendor {
        Vendor::Sentry => "https://sentry.io/api/0",
        Vendor::GitLab => "https://gitlab.com/api/v4",
        Vendor::Anthropic => "https://api.anthropic.com/v1",
        Vendor::ByteStack => "https://api.bytestack.dev/v1",
    }
}
