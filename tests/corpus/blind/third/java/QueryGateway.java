package com.acme.search;

import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;

@Component
public class QueryGateway {
    private final RestTemplate rest;
    private final String apiKey;

    public QueryGateway(RestTemplate rest, SearchProperties props) {
        this.rest = rest;
        this.apiKey = props.getApiKey();
    }

    public QueryResponse submit(QueryRequest query) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        headers.setBearerAuth("Bearer " + apiKey);
        HttpEntity<QueryRequest> entity = new HttpEntity<>(query, headers);
        return rest.exchange("https://api.bytestack.dev/v1/queries", HttpMethod.POST, entity, QueryResponse.class)
                .getBody();
    }
}
