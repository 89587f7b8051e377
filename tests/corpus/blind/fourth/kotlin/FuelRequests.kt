package io.tallow.cli

import com.github.kittinunf.fuel.core.FuelManager
import com.github.kittinunf.fuel.core.ResponseResultOf
import com.github.kittinunf.fuel.httpGet
import com.github.kittinunf.fuel.httpPost
import java.io.File

object FuelRequests {
    private val manager = FuelManager().apply {
        basePath = "https://api.bytestack.dev"
        timeoutInMillisecond = 12_000
        baseHeaders = mapOf(
            "Authorization" to "Bearer " + File("/run/secrets/bytestack").readText(),
            "Accept" to "application/json",
        )
    }

    fun jobs(): ResponseResultOf<String> =
        manager.get("/v1/jobs").responseString()

    fun submit(json: String): ResponseResultOf<String> =
        manager.post("/v1/queries").body(json).responseString()
}
