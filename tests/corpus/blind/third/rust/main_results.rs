use clap::Parser;

#[derive(Parser)]
struct Args {
    /// Identifier of the query
    id: String,
    #[arg(long, default_value_t = 100)]
    limit: u32,
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let args = Args::parse();
    let text = reqwest::Client::new()
        .get(format!("https://api.bytestack.dev/v1/queries/{}/results", args.id))
        .query(&[("limit", args.limit)])
        .bearer_auth(std::fs::read_to_string("/run/secrets/bytestack_token")?)
        .send()
        .await?
        .error_for_status()?
        .text()
        .await?;
    println!("{text}");
    Ok(())
}
