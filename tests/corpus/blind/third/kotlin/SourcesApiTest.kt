package com.acme.client

import io.ktor.client.HttpClient
import io.ktor.client.engine.mock.MockEngine
import io.ktor.client.engine.mock.respond
import io.ktor.client.engine.mock.respondError
import io.ktor.http.HttpHeaders
import io.ktor.http.HttpStatusCode
import kotlinx.coroutines.test.runTest
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith

class SourcesApiTest {
    private val engine = MockEngine { request ->
        when (request.headers[HttpHeaders.Authorization]) {
            "Bearer dummy" -> respond("[]")
            "dummy", "Bearerdummy" -> respondError(HttpStatusCode.Unauthorized)
            else -> respondError(HttpStatusCode.Forbidden)
        }
    }

    @Test
    fun acceptsDocumentedForm() = runTest {
        assertEquals(emptyList(), SourcesApi(HttpClient(engine), "dummy").list())
    }

    @Test
    fun rejectsUnknownCaller() = runTest {
        assertFailsWith<ApiException> { SourcesApi(HttpClient(engine), "other").list() }
    }
}
