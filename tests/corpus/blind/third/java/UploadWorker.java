package com.acme.sync;

import android.content.Context;
import androidx.annotation.NonNull;
import androidx.work.Worker;
import androidx.work.WorkerParameters;
import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

public class UploadWorker extends Worker {
    private final OkHttpClient http = new OkHttpClient();

    public UploadWorker(@NonNull Context context, @NonNull WorkerParameters params) {
        super(context, params);
    }

    @NonNull
    @Override
    public Result doWork() {
        String apiKey = getInputData().getString("apiKey");
        RequestBody body = RequestBody.create("{\"prompt\":\"weekly\"}", MediaType.get("application/json"));
        Request request = new Request.Builder()
                .url("http://api.bytestack.dev/v1/queries")
                .addHeader("Authorization", "Bearer " + apiKey)
                .post(body)
                .build();
        try (Response response = http.newCall(request).execute()) {
            return response.isSuccessful() ? Result.success() : Result.retry();
        } catch (IOException e) {
            return Result.retry();
        }
    }
}
