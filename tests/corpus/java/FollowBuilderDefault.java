import okhttp3.*;

public class ApiClient {
    private final OkHttpClient http;
    private final String baseUrl;
    private final String token;

    private ApiClient(Builder b) {
        this.http = b.http;
        this.baseUrl = b.baseUrl;
        this.token = b.token;
    }

    public Response get(String path) throws Exception {
        Request request = new Request.Builder()
                .url(baseUrl + path)
                .addHeader("Authorization", "Token " + token)
                .build();
        return http.newCall(request).execute();
    }

    public static class Builder {
        private OkHttpClient http = new OkHttpClient();
        private String baseUrl = "https://api.bytestack.dev";
        private String token;

        public Builder token(String token) { this.token = token; return this; }
        public ApiClient build() { return new ApiClient(this); }
    }
}
