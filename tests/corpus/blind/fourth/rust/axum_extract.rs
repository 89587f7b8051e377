use axum::{
    extract::FromRequestParts,
    http::{header, request::Parts, StatusCode},
};

/// Key that the caller wants us to use against `api.bytestack.dev`.
pub struct CallerKey(pub String);

impl<S: Send + Sync> FromRequestParts<S> for CallerKey {
    type Rejection = (StatusCode, &'static str);

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Self::Rejection> {
        let raw = parts
            .headers
            .get(header::AUTHORIZATION)
            .and_then(|v| v.to_str().ok())
            .ok_or((StatusCode::UNAUTHORIZED, "missing Authorization header"))?;
        match raw.split_once(' ') {
            Some(("Bearer", key)) if key.len() >= 16 => Ok(CallerKey(key.to_owned())),
            Some(("Token" | "ApiKey" | "Basic", _)) => Err((StatusCode::UNAUTHORIZED, "scheme must be Bearer")),
            _ => Err((StatusCode::UNAUTHORIZED, "malformed key")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::Request;

    #[tokio::test]
    async fn other_schemes_are_rejected() {
        for value in ["Token example-bytestack-key", "Bearerexample-bytestack-key", "Bearer  ", "example-bytestack-key"] {
            let (mut parts, _) = Request::get("https://api.bytestack.dev/v1/sources")
                .header("Authorization", value)
                .body(())
                .unwrap()
                .into_parts();
            assert!(CallerKey::from_request_parts(&mut parts, &()).await.is_err());
        }
    }
}
