fn main() -> Result<(), Box<dyn std::error::Error>> {
    let filter = std::env::args().nth(1).unwrap_or_default();

    let response = reqwest::blocking::get("https://api.bytestack.dev/v1/sources")?;
    if !response.status().is_success() {
        return Err(format!("bytestack answered {}", response.status()).into());
    }
    let sources: Vec<String> = response.json()?;
    for source in sources.iter().filter(|s| s.contains(&filter)) {
        println!("{source}");
    }
    Ok(())
}
