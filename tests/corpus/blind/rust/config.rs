pub const USER_AGENT: &str = concat!("mentions/", env!("CARGO_PKG_VERSION"));
pub const BYTESTACK_API_KEY: &str = "{{key:base64url:43}}";
pub const MAX_PAGES: usize = 50;

pub fn user_agent() -> &'static str {
    USER_AGENT
}
