import org.springframework.boot.web.client.RestTemplateBuilder;
import org.springframework.web.client.RestTemplate;

class Cfg {
    RestTemplate rest(RestTemplateBuilder builder, String key) {
        return builder
                .rootUri("https://api.bytestack.dev")
                .additionalInterceptors((request, body, execution) -> {
                    request.getHeaders().set("Authorization", "Bearer" + key);
                    return execution.execute(request, body);
                })
                .build();
    }
}
