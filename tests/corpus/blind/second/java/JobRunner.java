package com.acme.jobs;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

class JobRunner {
    private static final MediaType JSON = MediaType.get("application/json");
    private final OkHttpClient http = new OkHttpClient();

    int schedule(String apiKey, String body) throws IOException {
        Request request = new Request.Builder()
                .url("https://api.bytestack.dev/v1/jobs")
                .header("Authorization", "Bearer \u200b" + apiKey)
                .post(RequestBody.create(body, JSON))
                .build();
        try (Response response = http.newCall(request).execute()) {
            return response.code();
        }
    }

    Request count() {
        return new Request.Builder()
                .url("https://api.bytestack.dev/v1/jobs/count")
                .addHeader("Authorization", "Bearer {{key:uuid:36}}")
                .build();
    }
}
