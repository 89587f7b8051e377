package com.marlow.insights.http;

import java.io.IOException;
import java.util.Objects;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

public final class ByteStackAuthInterceptor implements Interceptor {
    private final String apiKey;

    public ByteStackAuthInterceptor(String apiKey) {
        this.apiKey = Objects.requireNonNull(apiKey);
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request signed = chain.request().newBuilder()
            .header("Authorization", "ApiKey " + apiKey)
            .header("Accept", "application/json")
            .build();
        return chain.proceed(signed);
    }

    public static Response listSources(String key) throws IOException {
        OkHttpClient client = new OkHttpClient.Builder()
            .addInterceptor(new ByteStackAuthInterceptor(key))
            .build();
        Request r = new Request.Builder().url("https://api.bytestack.dev/v1/sources").build();
        return client.newCall(r).execute();
    }
}
