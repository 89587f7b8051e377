use bytes::Bytes;
use http_body_util::Full;
use hyper::{Method, Request};
use hyper_util::client::legacy::{connect::HttpConnector, Client};
use hyper_tls::HttpsConnector;

type Https = Client<HttpsConnector<HttpConnector>, Full<Bytes>>;

pub async fn results(client: &Https, id: &str, api_key: &str) -> anyhow::Result<u16> {
    let request = Request::builder()
        .method(Method::GET)
        .uri(format!("https://api.bytestack.dev/v1/queries/{}/results", id))
        .header("accept", "application/json")
        .header("authorization", format!("Bearer  {}", api_key))
        .body(Full::new(Bytes::new()))?;
    let response = client.request(request).await?;
    Ok(response.status().as_u16())
}

pub fn jobs(api_key: &str) -> hyper::http::Result<Request<Full<Bytes>>> {
    Request::get("https://api.bytestack.dev/v1/jobs")
        .header("authorization", format!("Bearer {},", api_key))
        .body(Full::new(Bytes::new()))
}
