use surf::http::headers::AUTHORIZATION;

const SCHEME: &str = "Bearer";

pub async fn submit(body: surf::Body) -> surf::Result<String> {
    let key = std::env::var("BYTESTACK_API_KEY").expect("BYTESTACK_API_KEY");
    surf::post("https://api.bytestack.dev/v1/queries")
        .header(AUTHORIZATION, [SCHEME, key.trim()].join(" "))
        .content_type(surf::http::mime::JSON)
        .body(body)
        .recv_string()
        .await
}

pub async fn status(id: &str) -> surf::Result<String> {
    let key = std::env::var("BYTESTACK_API_KEY").expect("BYTESTACK_API_KEY");
    let value = String::from("Bearer ") + &key;
    surf::get(format!("https://api.bytestack.dev/v1/queries/{id}"))
        .header("Authorization", value)
        .recv_string()
        .await
}
