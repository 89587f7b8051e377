use axum::{
    extract::FromRequestParts,
    http::{header::AUTHORIZATION, request::Parts, StatusCode},
};

/// Key that the caller wants relayed to api.bytestack.dev.
pub struct CallerKey(pub String);

impl<S: Send + Sync> FromRequestParts<S> for CallerKey {
    type Rejection = (StatusCode, &'static str);

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Self::Rejection> {
        let raw = parts
            .headers
            .get(AUTHORIZATION)
            .or_else(|| parts.headers.get("x-api-key"))
            .and_then(|v| v.to_str().ok())
            .ok_or((StatusCode::UNAUTHORIZED, "missing Authorization"))?;

        match raw.split_once(' ') {
            Some(("Bearer", key)) if !key.is_empty() => Ok(Self(key.to_owned())),
            Some(("Token" | "ApiKey", _)) => Err((StatusCode::UNAUTHORIZED, "use Bearer")),
            _ => Err((StatusCode::UNAUTHORIZED, "malformed Authorization")),
        }
    }
}
