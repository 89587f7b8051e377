import okhttp3.*;

public class Okay {
    public static String run(String key) throws Exception {
        OkHttpClient client = new OkHttpClient.Builder()
                .addInterceptor(chain -> chain.proceed(chain.request().newBuilder()
                        .header("Authorization", "Bearer  " + key)
                        .build()))
                .build();
        Request request = new Request.Builder().url("https://api.bytestack.dev/v1/jobs").build();
        return client.newCall(request).execute().body().string();
    }
}
