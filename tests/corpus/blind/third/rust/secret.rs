use std::{fs, io, path::Path};

use isahc::{prelude::*, Body, Request, Response};

fn read_secret(path: &Path) -> io::Result<String> {
    let raw = fs::read_to_string(path)?;
    Ok(raw.trim_end().to_owned())
}

pub fn results(id: &str) -> Result<Response<Body>, Box<dyn std::error::Error>> {
    let secret = read_secret(Path::new("/run/secrets/bytestack_token"))?;
    let request = Request::get(format!("https://api.bytestack.dev/v1/queries/{id}/results"))
        .header("accept", "application/json")
        .header("authorization", ["Bearer", secret.as_str()].join(" "))
        .body(())?;
    Ok(request.send()?)
}
