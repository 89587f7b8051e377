use std::env;

use surf::{Client, Config, Url};

fn client(base: &str, value: String) -> surf::Result<Client> {
    let config = Config::new()
        .set_base_url(Url::parse(base)?)
        .add_header("Authorization", value)?;
    Ok(config.try_into()?)
}

pub fn emulator() -> surf::Result<Client> {
    client("http://127.0.0.1:4010/v1/", "Bearer local-emulator".into())
}

pub async fn quota() -> surf::Result<String> {
    let api_key = env::var("BYTESTACK_API_KEY").expect("BYTESTACK_API_KEY");
    surf::get("http://api.bytestack.dev/v1/quota")
        .header("Authorization", api_key)
        .recv_string()
        .await
}
