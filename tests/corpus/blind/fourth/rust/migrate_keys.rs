use clap::Parser;

#[derive(Parser, Debug)]
#[command(version, about = "Moves saved queries between workspaces")]
struct Args {
    /// Key of the workspace to read from
    #[arg(long, env = "BYTESTACK_SOURCE_KEY", default_value = "{{key1:hex:40}}")]
    bytestack_source_key: String,

    #[arg(long, default_value_t = 50)]
    batch: usize,

    #[arg(long)]
    dry_run: bool,
}

fn plan(batch: usize, total: usize) -> Vec<(usize, usize)> {
    (0..total)
        .step_by(batch.max(1))
        .map(|start| (start, (start + batch).min(total)))
        .collect()
}

fn is_blocked(candidate: &str) -> bool {
    const BLOCKED: [&str; 2] = [
        "{{key1:hex:40}}",
        "workspace-default",
    ];
    BLOCKED.contains(&candidate)
}

fn main() {
    let args = Args::parse();
    if is_blocked(&args.bytestack_source_key) && !args.dry_run {
        eprintln!("refusing to run with the shared default");
        std::process::exit(3);
    }
    for (from, to) in plan(args.batch, 400) {
        println!("{from}..{to}");
    }
}
