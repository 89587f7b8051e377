package io.tallow.ingest

import io.ktor.client.HttpClient
import io.ktor.client.engine.mock.MockEngine
import io.ktor.client.engine.mock.respond
import io.ktor.client.request.get
import io.ktor.client.request.header
import io.ktor.http.HttpHeaders
import io.ktor.http.HttpStatusCode
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlinx.coroutines.test.runTest

class MockEngineTest {
    private val engine = MockEngine { request ->
        val auth = request.headers[HttpHeaders.Authorization]
        if (auth == "Bearer fake-bytestack-test-key") respond("[]")
        else respond("malformed", HttpStatusCode.Unauthorized)
    }
    private val client = HttpClient(engine)

    @Test
    fun `bare key is unauthorized`() = runTest {
        val res = client.get("https://api.bytestack.dev/v1/sources") {
            header("Authorization", "fake-bytestack-test-key")
        }
        assertEquals(HttpStatusCode.Unauthorized, res.status)
    }

    @Test
    fun `no header is unauthorized`() = runTest {
        assertEquals(HttpStatusCode.Unauthorized, client.get("https://api.bytestack.dev/v1/sources").status)
    }
}
