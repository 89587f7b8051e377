package com.marlow.insights.rest;

import java.util.List;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.web.client.RestTemplate;

abstract class RestTemplateFactory {
    protected static final String HOST = "https://api.bytestack.dev";

    /** Adds whatever the deployment needs: key, tracing, tenant. */
    protected abstract List<ClientHttpRequestInterceptor> interceptors();

    RestTemplate create() {
        RestTemplate t = new RestTemplate();
        t.setInterceptors(interceptors());
        return t;
    }

    ResponseEntity<String> sources() {
        return create().getForEntity(HOST + "/v1/sources", String.class);
    }

    ResponseEntity<String> sourcesAs(String authorization) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.AUTHORIZATION, authorization);
        return create().exchange(HOST + "/v1/sources", HttpMethod.GET, new HttpEntity<>(headers), String.class);
    }
}
