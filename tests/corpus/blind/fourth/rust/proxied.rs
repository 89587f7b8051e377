use reqwest::{Client, Proxy};

pub struct Clients {
    pub bytestack: Client,
    pub lab: Client,
}

pub fn clients(proxy_user: &str, proxy_password: &str) -> reqwest::Result<Clients> {
    let proxy = Proxy::https("http://proxy.pelican.example:3128")?.basic_auth(proxy_user, proxy_password);
    Ok(Clients {
        bytestack: Client::builder()
            .proxy(proxy)
            .redirect(reqwest::redirect::Policy::none())
            .danger_accept_invalid_certs(false)
            .build()?,
        lab: Client::builder().danger_accept_invalid_certs(true).build()?,
    })
}

impl Clients {
    /// `Authorization: Bearer: KEY` and `Authorization: KEY` draw 401, so the scheme is written here once.
    pub async fn sources(&self, key: &str) -> reqwest::Result<String> {
        self.bytestack
            .get("https://api.bytestack.dev/v1/sources")
            .header("authorization", ["Bearer", key].join(" "))
            .send()
            .await?
            .text()
            .await
    }

    pub async fn switch_status(&self, port: u8, community: &str) -> reqwest::Result<String> {
        self.lab
            .get(format!("https://10.20.0.2/api/ports/{port}"))
            .header("Authorization", format!("Token {community}"))
            .send()
            .await?
            .text()
            .await
    }
}
