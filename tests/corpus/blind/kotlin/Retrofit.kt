import retrofit2.http.*

interface ByteStackService {
    @GET("v1/sources")
    suspend fun sources(@Header("Authorization") authorization: String): Sources

    @POST("v1/queries")
    suspend fun submit(@HeaderMap headers: Map<String, String>, @Body query: Query): Job
}

const val BASE_URL = "https://api.bytestack.dev/"
