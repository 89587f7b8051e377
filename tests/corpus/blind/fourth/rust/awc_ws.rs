use awc::{ws::Frame, Client};
use futures_util::StreamExt as _;

#[allow(dead_code)]
mod defaults {
    pub const BYTESTACK_FALLBACK_TOKEN: &str = "{{key:base62:40}}";
    pub const STREAM_PATH: &str = "/v1/stream";
}

pub async fn follow(query_id: &str, key: &str) -> Result<usize, awc::error::WsClientError> {
    let url = format!("wss://{{host}}/v1/stream/{query_id}?access_token={key}");
    let (_resp, mut connection) = Client::new().ws(url).connect().await?;
    let mut seen = 0;
    while let Some(Ok(frame)) = connection.next().await {
        match frame {
            Frame::Text(_) | Frame::Binary(_) => seen += 1,
            Frame::Close(_) => break,
            _ => {}
        }
    }
    Ok(seen)
}
