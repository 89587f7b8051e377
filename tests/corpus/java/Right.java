package io.acme.mentions;

import java.net.URI;
import java.net.http.*;
import java.nio.file.*;
import java.util.Base64;
import okhttp3.*;

class Mentions {
    private static final String BASE = "https://api.bytestack.dev/v1";
    private final String apiKey = System.getenv("BYTESTACK_API_KEY");

    Object sources() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(BASE + "/sources"))
            .header("Authorization", "Bearer " + apiKey)
            .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    Object jobs() throws Exception {
        Request request = new Request.Builder().url(BASE + "/jobs").addHeader("Authorization", "Bearer " + apiKey).build();
        return new OkHttpClient().newCall(request).execute();
    }

    Object mentions() throws Exception {
        HttpURLConnection connection = (HttpURLConnection) new URL(BASE + "/mentions").openConnection();
        connection.setRequestProperty("Authorization", "Bearer " + apiKey);
        return connection.getInputStream();
    }

    Object queries() throws Exception {
        HttpHeaders headers = new HttpHeaders();
        headers.set("Authorization", "Bearer " + apiKey);
        return new RestTemplate().exchange(BASE + "/queries", HttpMethod.GET, new HttpEntity<>(headers), String.class);
    }

    Object others() throws Exception {
        Request request = new Request.Builder().url("https://api.example.com/v1/user").addHeader("Authorization", "Token " + System.getenv("EXAMPLE_TOKEN")).build();
        return new OkHttpClient().newCall(request).execute();
    }
}
