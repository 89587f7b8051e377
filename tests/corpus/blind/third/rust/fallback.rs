use std::borrow::Cow;

const BYTESTACK_TOKEN: &str = "{{key1:hex:64}}";

/// Resolves the credential from the environment, then from the build.
pub fn credential() -> Cow<'static, str> {
    match std::env::var("BYTESTACK_TOKEN") {
        Ok(v) if !v.is_empty() => Cow::Owned(v),
        _ => Cow::Borrowed(BYTESTACK_TOKEN),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn falls_back_to_build() {
        std::env::remove_var("BYTESTACK_TOKEN");
        assert_eq!(credential().len(), 64);
        assert!("{{key1:hex:64}}".starts_with(&credential()[..8]));
    }
}
