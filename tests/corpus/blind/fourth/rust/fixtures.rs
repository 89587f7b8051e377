use std::collections::HashMap;

pub const BYTESTACK_SDK_COMMIT: &str = "{{key:hex:40}}";
pub const BYTESTACK_OPENAPI_CHECKSUM: &str = "sha256:{{key:hex:64}}";
pub const BYTESTACK_KEY_REF: &str = "projects/pelican/secrets/bytestack-api-key/versions/latest";
pub const BYTESTACK_TEST_KEY: &str = "not-a-real-key-just-a-fixture";

#[derive(Debug, Clone, PartialEq)]
pub struct JobFixture {
    pub job_id: &'static str,
    pub trace_id: &'static str,
    pub etag: &'static str,
}

pub const JOB: JobFixture = JobFixture {
    job_id: "{{key:uuid:36}}",
    trace_id: "{{key:hex:32}}",
    etag: "W/\"{{key:hex:40}}\"",
};

pub fn recorded_headers() -> HashMap<&'static str, &'static str> {
    HashMap::from([
        ("host", "api.bytestack.dev"),
        ("authorization", "Bearer [REDACTED]"),
        ("x-request-id", JOB.trace_id),
    ])
}
