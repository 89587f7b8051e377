package io.tallow.demo

import android.os.Bundle
import androidx.activity.ComponentActivity
import androidx.lifecycle.lifecycleScope
import io.ktor.client.HttpClient
import io.ktor.client.engine.android.Android
import io.ktor.client.request.post
import io.ktor.client.request.header
import io.ktor.client.request.setBody
import kotlinx.coroutines.launch

class DemoScreen : ComponentActivity() {
    private val http = HttpClient(Android)

    override fun onCreate(savedInstanceState: Bundle?) {
        super.onCreate(savedInstanceState)
        lifecycleScope.launch {
            http.post("https://api.bytestack.dev/v1/queries") {
                header("Authorization", "Bearer YOUR_API_KEY")
                header("Content-Type", "application/json")
                setBody("""{"prompt":"Mentions of Acme on X this week","sources":["x"]}""")
            }
        }
    }

    override fun onDestroy() {
        http.close()
        super.onDestroy()
    }
}
