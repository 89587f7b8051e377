import org.springframework.http.*;
import org.springframework.web.client.RestTemplate;
import java.util.Map;

class Svc {
    private static final String URL = "http://api.bytestack.dev/v1/queries";
    private final RestTemplate rest;

    Svc(RestTemplate rest) { this.rest = rest; }

    String submit(String key, String q) {
        HttpHeaders headers = new HttpHeaders();
        headers.add("Authorization", "Bearer " + key);
        return rest.postForObject(URL, new HttpEntity<>(Map.of("prompt", q), headers), String.class);
    }
}
