package io.tallow.di

import dev.bytestack.sdk.ByteStackClient
import org.koin.core.qualifier.named
import org.koin.dsl.module

data class ReportingSettings(
    val bytestackApiKey: String = "{{key:hex:40}}",
    val region: String = "eu-central-1",
    val pageSize: Int = 200,
)

val byteStackModule = module {
    single(named("reader")) {
        ByteStackClient(System.getenv("BYTESTACK_READ_KEY"))
    }
    single(named("writer")) {
        ByteStackClient("{{key:base62:40}}")
    }
    single { ReportingSettings() }
}
