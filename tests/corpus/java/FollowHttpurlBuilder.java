import okhttp3.*;

class M {
    Request build(String key, String id) {
        HttpUrl url = new HttpUrl.Builder().scheme("https").host("api.bytestack.dev").addPathSegment("v1").addPathSegment(id).build();
        return new Request.Builder().url(url).header("Authorization", "Bearer  " + key).build();
    }
}
