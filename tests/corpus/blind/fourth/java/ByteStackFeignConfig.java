package com.marlow.insights.feign;

import feign.RequestInterceptor;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

public class ByteStackFeignConfig {

    @Bean
    public RequestInterceptor byteStackAuth() {
        return template -> template.header("Authorization", "Bearer ${bytestack.api-key}");
    }

    @FeignClient(name = "bytestack", url = "https://api.bytestack.dev", configuration = ByteStackFeignConfig.class)
    public interface JobsClient {

        @GetMapping("/v1/jobs/{id}")
        JobStatus status(@PathVariable("id") String id);
    }

    public record JobStatus(String id, String state, long rows) {}
}
