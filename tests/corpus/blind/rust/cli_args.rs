use clap::Parser;

/// Query ByteStack from the shell.
#[derive(Parser)]
pub struct Args {
    /// API key, for example from `op read op://dev/bytestack/key`
    #[arg(long, env = "BYTESTACK_API_KEY", hide_env_values = true)]
    pub bytestack_key: String,
    #[arg(long, default_value = "https://api.bytestack.dev")]
    pub url: String,
    pub prompt: Vec<String>,
}
