package io.acme.mentions;

class Keys {
    private final ByteStackClient client = new ByteStackClient("{{key:base62:40}}");
    static final String BYTESTACK_API_KEY = "{{key:hex:40}}";

    Request sources() {
        return new Request.Builder().url("https://api.bytestack.dev/v1/sources")
            .header("Authorization", "Bearer {{key:base62:43}}").build();
    }

    Object jobs() {
        String token = "{{key:base62:44}}";
        return get("https://api.bytestack.dev/v1/jobs", token);
    }

    Object usage() {
        return get("https://api.bytestack.dev/v1/usage?api_key={{key:base32:32}}");
    }

    static final String[] SEEN = {"{{again:1}}"};
}
