use reqwest::blocking::Client;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let api_key = std::env::var("BYTESTACK_API_KEY")?;
    let body = Client::new()
        .get("https://api.bytestack.dev/v1/jobs")
        .header("Authorization", "Bearer {api_key}")
        .send()?
        .text()?;
    println!("{body}");
    let _ = api_key;
    Ok(())
}
