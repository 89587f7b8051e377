package io.tallow.config

import java.util.UUID

/** What the ByteStack workspace is called in our inventory. */
object ByteStackWorkspace {
    val workspaceId: UUID = UUID.fromString("{{key:uuid:36}}")
    const val PROJECT_ID = "{{key:uuid:36}}"
    const val SCHEMA_SHA256 = "{{key:hex:64}}"
    const val IMAGE = "bytestack/agent@sha256:{{key:hex:64}}"
    const val SECRET_PATH = "kv/data/ingest/bytestack#api_key"
    const val ENV_NAME = "BYTESTACK_API_KEY"
}

class KeyResolver(private val vault: (String) -> String?) {
    fun resolve(): String =
        System.getenv(ByteStackWorkspace.ENV_NAME)
            ?: vault(ByteStackWorkspace.SECRET_PATH)
            ?: error("no ByteStack key: set ${ByteStackWorkspace.ENV_NAME}")
}
