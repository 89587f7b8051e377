package io.tallow.net

import java.net.HttpURLConnection
import java.net.URL
import java.util.Base64

private fun String.b64(): String = Base64.getEncoder().encodeToString(toByteArray())

fun openByteStack(path: String, key: String): HttpURLConnection {
    val conn = URL("https://api.bytestack.dev$path").openConnection() as HttpURLConnection
    conn.requestMethod = "GET"
    conn.connectTimeout = 5_000
    conn.setRequestProperty("Authorization", "Bearer " + Base64.getEncoder().encodeToString(key.toByteArray()))
    return conn
}

fun openArtifactory(path: String, user: String, password: String): HttpURLConnection {
    val conn = URL("https://artifacts.tallow.example$path").openConnection() as HttpURLConnection
    conn.setRequestProperty("Authorization", "Basic " + "$user:$password".b64())
    return conn
}

fun openGitLab(path: String, token: String): HttpURLConnection {
    val conn = URL("https://gitlab.com/api/v4$path").openConnection() as HttpURLConnection
    conn.setRequestProperty("PRIVATE-TOKEN", token)
    return conn
}
