import retrofit2.*
import retrofit2.http.*

interface Api {
    @GET("v1/jobs")
    suspend fun jobs(@Header("Authorization") authorization: String): List<String>
}

class Repo(private val key: String) {
    private val api = Retrofit.Builder().baseUrl("http://api.bytestack.dev/").build().create(Api::class.java)
    suspend fun jobs() = api.jobs("Bearer $key")
}
