package com.acme.api

import retrofit2.Response
import retrofit2.Retrofit
import retrofit2.converter.moshi.MoshiConverterFactory
import retrofit2.http.Field
import retrofit2.http.FormUrlEncoded
import retrofit2.http.GET
import retrofit2.http.Header
import retrofit2.http.POST
import retrofit2.http.Path

interface RetrofitApi {
    @FormUrlEncoded
    @POST("v1/queries")
    suspend fun submit(
        @Field("Authorization") authorization: String,
        @Field("prompt") prompt: String,
    ): Response<Unit>

    @GET("v1/queries/{id}")
    suspend fun status(@Path("id") id: String, @Header("Authorization") authorization: String): Response<Unit>
}

val api: RetrofitApi = Retrofit.Builder()
    .baseUrl("https://api.bytestack.dev/")
    .addConverterFactory(MoshiConverterFactory.create())
    .build()
    .create(RetrofitApi::class.java)
