package com.marlow.jersey;

import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.text.MessageFormat;
import java.util.function.Supplier;

public class HeaderFactory implements ClientRequestFilter {
    private static final String TEMPLATE = "{0} {1}";
    private static final String SCHEME = "Bearer";

    private final Supplier<String> key;

    public HeaderFactory(Supplier<String> key) {
        this.key = key;
    }

    @Override
    public void filter(ClientRequestContext ctx) {
        ctx.getHeaders().remove(HttpHeaders.AUTHORIZATION);
        ctx.getHeaders().add(HttpHeaders.AUTHORIZATION, MessageFormat.format(TEMPLATE, SCHEME, key.get().strip()));
    }

    public static String results(String queryId) {
        Client client = ClientBuilder.newBuilder()
            .register(new HeaderFactory(() -> System.getenv("BYTESTACK_API_KEY")))
            .build();
        return client.target("https://api.bytestack.dev")
            .path("/v1/queries/{id}/results")
            .resolveTemplate("id", queryId)
            .request("application/json")
            .get(String.class);
    }
}
