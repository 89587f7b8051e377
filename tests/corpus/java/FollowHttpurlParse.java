import okhttp3.*;

class M {
    private static final HttpUrl BASE = HttpUrl.get("https://api.bytestack.dev/v1/");
    Request build(String key, String id) {
        HttpUrl url = BASE.newBuilder().addPathSegment("jobs").addQueryParameter("limit", "3").build();
        return new Request.Builder().url(url).header("Authorisation", "Bearer " + key).build();
    }
}
