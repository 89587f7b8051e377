import java.net.URI;
import java.net.http.*;

class H {
    HttpRequest get(String id, String key) {
        var uri = URI.create("https://api.bytestack.dev/v1/jobs/%s".formatted(id));
        return HttpRequest.newBuilder(uri)
                .headers("Accept", "application/json", "X-API-Key", "Bearer %s".formatted(key))
                .build();
    }
}
