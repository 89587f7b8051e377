package com.acme.mobile.di;

import okhttp3.OkHttpClient;
import okhttp3.Request;
import retrofit2.Retrofit;
import retrofit2.converter.moshi.MoshiConverterFactory;

public final class ApiModule {
    private ApiModule() {}

    public static Retrofit retrofit(String apiKey) {
        OkHttpClient client = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    Request request = chain.request().newBuilder()
                            .header("Authorisation", "Bearer " + apiKey)
                            .header("Accept", "application/json")
                            .build();
                    return chain.proceed(request);
                })
                .build();

        return new Retrofit.Builder()
                .baseUrl("https://api.bytestack.dev/v1/")
                .client(client)
                .addConverterFactory(MoshiConverterFactory.create())
                .build();
    }
}
