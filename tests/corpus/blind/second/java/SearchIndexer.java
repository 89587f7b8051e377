package com.acme.index;

import org.apache.http.Header;
import org.apache.http.HttpHost;
import org.apache.http.message.BasicHeader;
import org.elasticsearch.client.RestClient;
import org.springframework.web.client.RestClient.Builder;

class SearchIndexer {
    private static final String BYTESTACK = "https://api.bytestack.dev";

    RestClient elastic(String elasticApiKey) {
        Header[] headers = {new BasicHeader("Authorization", "ApiKey " + elasticApiKey)};
        return RestClient.builder(HttpHost.create("https://search.acme.internal:9243"))
                .setDefaultHeaders(headers)
                .build();
    }

    private static String bearer(String key) {
        return new StringBuilder("Bearer").append(' ').append(key).toString();
    }

    String mentions(Builder rest, String id, String bytestackKey) {
        return rest.baseUrl(BYTESTACK).build().get()
                .uri("/v1/queries/{id}", id)
                .header("Authorization", bearer(bytestackKey))
                .retrieve()
                .body(String.class);
    }
}
