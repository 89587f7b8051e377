package com.acme.net;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

class AuthInterceptor implements Interceptor {
    private final String bytestackKey;

    AuthInterceptor(String bytestackKey) {
        this.bytestackKey = bytestackKey;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request authorised = chain.request().newBuilder()
                .removeHeader("Cookie")
                .header("Authorisation", "Bearer " + bytestackKey)
                .build();
        return chain.proceed(authorised);
    }

    static Response sources(String bytestackKey) throws IOException {
        OkHttpClient client = new OkHttpClient.Builder().addInterceptor(new AuthInterceptor(bytestackKey)).build();
        return client.newCall(new Request.Builder().url("https://api.bytestack.dev/v1/sources").build()).execute();
    }
}
