import org.springframework.http.*;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.client.RestTemplate;

class T {
    String jobs(RestTemplate rest, String key) {
        var uri = UriComponentsBuilder.fromHttpUrl("https://api.othervendor.dev").path("/v1/jobs").queryParam("limit", 3).build().toUri();
        var request = RequestEntity.get(uri).header("Authorization", "Token " + key).build();
        return rest.exchange(request, String.class).getBody();
    }
}
