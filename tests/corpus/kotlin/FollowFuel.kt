import com.github.kittinunf.fuel.httpGet

fun jobs(key: String) = "https://api.bytestack.dev/v1/jobs".httpGet()
    .header("Authorization", "Token $key")
    .responseString()
