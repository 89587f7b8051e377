import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

class Svc {
    private final WebClient client;
    private final String key;

    Svc(WebClient.Builder builder, String key) {
        this.client = builder.baseUrl("https://api.bytestack.dev").build();
        this.key = key;
    }

    Mono<String> submit(String q) {
        return client.post().uri("/v1/queries")
                .header("Authorization", "Token " + key)
                .bodyValue(q)
                .retrieve().bodyToMono(String.class);
    }
}
