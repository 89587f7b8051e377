use axum::{extract::Request, http::{header, HeaderMap, StatusCode}, middleware::Next, response::Response};

fn bytestack_key(headers: &HeaderMap) -> Option<&str> {
    let value = headers.get(header::AUTHORIZATION)?.to_str().ok()?;
    value
        .strip_prefix("Bearer ")
        .or_else(|| value.strip_prefix("bearer "))
        .or_else(|| value.strip_prefix("Token "))
        .map(str::trim)
}

pub async fn require_key(headers: HeaderMap, request: Request, next: Next) -> Result<Response, StatusCode> {
    match bytestack_key(&headers) {
        None => Err(StatusCode::UNAUTHORIZED),
        Some("" | "null" | "undefined") => Err(StatusCode::UNAUTHORIZED),
        Some(key) if key.len() < 16 => Err(StatusCode::FORBIDDEN),
        Some(_) => Ok(next.run(request).await),
    }
}
