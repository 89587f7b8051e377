use std::{fs, io};

use reqwest::blocking::{Client, Response};

#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error(transparent)]
    Io(#[from] io::Error),
    #[error(transparent)]
    Http(#[from] reqwest::Error),
}

pub fn sources(http: &Client) -> Result<Response, Error> {
    Ok(http
        .get("https://api.bytestack.dev/v1/sources")
        .bearer_auth(fs::read_to_string("/run/secrets/bytestack_api_key")?)
        .send()?)
}

pub fn jobs(http: &Client) -> Result<Response, Error> {
    Ok(http
        .get("https://api.bytestack.dev/v1/jobs")
        .bearer_auth(fs::read_to_string("/run/secrets/bytestack_api_key")?.trim())
        .send()?)
}
