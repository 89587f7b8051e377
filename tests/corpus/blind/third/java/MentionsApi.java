package com.acme.mentions.api;

import java.util.List;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.Headers;
import retrofit2.http.POST;
import retrofit2.http.Path;

public interface MentionsApi {

    @Headers({
            "Accept: application/json",
            "Authorization: Bearer YOUR_API_KEY"
    })
    @POST("https://api.bytestack.dev/v1/queries")
    Call<Job> submit(@Body Query query);

    @GET("https://static.acme.example/mentions/{day}.json")
    Call<List<Mention>> archive(@Path("day") String day);
}
