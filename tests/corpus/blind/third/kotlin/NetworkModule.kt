package com.acme.app.di

import dagger.Module
import dagger.Provides
import dagger.hilt.InstallIn
import dagger.hilt.components.SingletonComponent
import javax.inject.Named

private const val BASE_URL = "https://api.bytestack.dev/v1/"
private const val API_KEY = "{{key:base62:32}}"

@Module
@InstallIn(SingletonComponent::class)
object NetworkModule {

    @Provides
    @Named("baseUrl")
    fun baseUrl(): String = BASE_URL

    @Provides
    @Named("credential")
    fun credential(): String = API_KEY
}
