use axum::{extract::Request, http::StatusCode, middleware::Next, response::Response};

pub async fn guard(req: Request, next: Next) -> Result<Response, StatusCode> {
    let value = req
        .headers()
        .get("authorization")
        .and_then(|v| v.to_str().ok())
        .ok_or(StatusCode::UNAUTHORIZED)?;
    let token = value.strip_prefix("Bearer").map(str::trim).unwrap_or("");
    match token {
        "" | "null" | "undefined" => Err(StatusCode::UNAUTHORIZED),
        _ => Ok(next.run(req).await),
    }
}
