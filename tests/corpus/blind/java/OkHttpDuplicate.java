package io.acme;

import okhttp3.Request;

class OkHttpDuplicate {
    Request sources(String key) {
        Request.Builder b = new Request.Builder().url("https://api.bytestack.dev/v1/sources");
        return b.addHeader("Authorization", "Bearer " + key).addHeader("Authorization", "Bearer " + key).build();
    }
}
