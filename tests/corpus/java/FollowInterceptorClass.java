import java.io.IOException;
import okhttp3.*;
import retrofit2.Retrofit;

class AuthInterceptor implements Interceptor {
    private final String key;

    AuthInterceptor(String key) {
        this.key = key;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request original = chain.request();
        Request request = original.newBuilder()
                .addHeader("Authorisation", "Bearer " + key)
                .build();
        return chain.proceed(request);
    }
}

class Factory {
    static Retrofit create(String key) {
        OkHttpClient client = new OkHttpClient.Builder().addInterceptor(new AuthInterceptor(key)).build();
        return new Retrofit.Builder()
                .baseUrl("https://api.bytestack.dev/")
                .client(client)
                .build();
    }
}
