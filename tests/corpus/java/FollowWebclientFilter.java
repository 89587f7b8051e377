import org.springframework.web.reactive.function.client.*;

class Cfg {
    WebClient client(String key) {
        return WebClient.builder()
                .baseUrl("https://api.bytestack.dev")
                .filter((request, next) -> next.exchange(ClientRequest.from(request)
                        .header("Authorization", "Bearer  " + key)
                        .build()))
                .build();
    }
}
