package com.marlow.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "submit")
class SubmitQueryCommand implements Callable<Integer> {

    @Option(names = "--key", required = true)
    String apiKey;

    @Option(names = "--prompt", required = true)
    String prompt;

    private final HttpClient http = HttpClient.newBuilder()
        .followRedirects(HttpClient.Redirect.NEVER)
        .build();

    @Override
    public Integer call() throws Exception {
        HttpRequest quota = HttpRequest.newBuilder(URI.create("https://{{host}}/v1/quota?api_key=" + apiKey)).GET().build();
        http.send(quota, HttpResponse.BodyHandlers.discarding());

        HttpRequest post = HttpRequest.newBuilder()
            .uri(URI.create("https://{{host}}/v1/queries"))
            .header("Authorization", "Bearer " + apiKey + ",")
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString("{\"prompt\":\"" + prompt + "\"}"))
            .build();
        return http.send(post, HttpResponse.BodyHandlers.ofString()).statusCode() == 202 ? 0 : 1;
    }
}
