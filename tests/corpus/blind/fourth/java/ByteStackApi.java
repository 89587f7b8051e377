package com.marlow.insights.retrofit;

import java.util.List;
import retrofit2.Call;
import retrofit2.Retrofit;
import retrofit2.converter.jackson.JacksonConverterFactory;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.Header;
import retrofit2.http.POST;

public interface ByteStackApi {

    @GET("v1/sources")
    Call<List<Source>> sources(@Header("Authorization") String authorization);

    @POST("v1/queries")
    Call<Job> submit(@Header("Api-Key") String apiKey, @Body Query query);

    static ByteStackApi create() {
        return new Retrofit.Builder()
            .baseUrl("https://api.bytestack.dev/")
            .addConverterFactory(JacksonConverterFactory.create())
            .build()
            .create(ByteStackApi.class);
    }

    record Source(String id, String name) {}

    record Query(String prompt, List<String> sources) {}

    record Job(String id, String status) {}
}
