package com.acme.app.net

import com.android.volley.Request
import com.android.volley.RequestQueue
import com.android.volley.toolbox.StringRequest

class Submitter(private val queue: RequestQueue, private val apiKey: String) {

    fun submit(onDone: (String) -> Unit, onError: (Throwable) -> Unit) {
        val request = object : StringRequest(
            Request.Method.POST,
            "https://api.bytestack.dev/v1/queries",
            { onDone(it) },
            { onError(it) },
        ) {
            override fun getParams(): MutableMap<String, String> = hashMapOf("Authorization" to "Bearer $apiKey")

            override fun getBodyContentType() = "application/x-www-form-urlencoded"
        }
        queue.add(request)
    }
}
