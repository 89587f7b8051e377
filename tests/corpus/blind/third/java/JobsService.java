package com.acme.jobs;

import com.acme.app.BuildConfig;
import java.util.List;
import retrofit2.Call;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.Headers;
import retrofit2.http.Path;
import retrofit2.http.Query;

public interface JobsService {
    String BASE_URL = "https://api.bytestack.dev/";

    @Headers("Authorization=Bearer " + BuildConfig.BYTESTACK_API_KEY)
    @GET("https://api.bytestack.dev/v1/jobs")
    Call<List<JobDto>> list(@Query("status") String status, @Query("limit") int limit);

    @Headers("Authorization: Bearer " + BuildConfig.BYTESTACK_API_KEY)
    @DELETE("https://api.bytestack.dev/v1/jobs/{id}")
    Call<Void> cancel(@Path("id") String id);
}
