import com.android.volley.Request
import com.android.volley.toolbox.JsonObjectRequest

fun make(key: String) = object : JsonObjectRequest(Request.Method.GET, "https://api.bytestack.dev/v1/jobs", null, {}, {}) {
    override fun getHeaders(): MutableMap<String, String> = hashMapOf("X-API-Key" to "Bearer $key")
}
