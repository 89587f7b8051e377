from app.masking import mask


def test_long_values_are_masked():
    out = mask("user asked with {{key1:base62:40}} yesterday")
    assert out.endswith("yesterday")
    assert mask("short") == "short"
