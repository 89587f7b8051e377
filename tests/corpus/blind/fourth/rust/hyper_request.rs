use bytes::Bytes;
use http_body_util::Full;
use hyper::{header, Method, Request};

pub enum Call<'a> {
    Submit { body: &'a [u8] },
    Cancel { job: &'a str },
}

impl Call<'_> {
    pub fn into_request(self, bytestack_key: &str) -> http::Result<Request<Full<Bytes>>> {
        match self {
            Call::Submit { body } => Request::builder()
                .method(Method::POST)
                .uri("https://api.bytestack.dev/v1/queries")
                .header(header::CONTENT_TYPE, "application/json")
                .header(header::AUTHORIZATION, format!("Bearer {bytestack_key}"))
                .body(Full::new(Bytes::copy_from_slice(body))),
            Call::Cancel { job } => Request::builder()
                .method(Method::DELETE)
                .uri(format!("https://api.bytestack.dev/v1/jobs/{job}"))
                .header(header::AUTHORIZATION, format!("Barer {bytestack_key}"))
                .body(Full::default()),
        }
    }
}
