import java.net.http.HttpRequest;
import java.net.URI;
import java.util.*;

class M {
    HttpRequest build(String key) {
        Map<String, String> headers = new HashMap<>();
        headers.put("Accept", "application/json");
        headers.put("Authorization", "Bearer" + key);
        HttpRequest.Builder b = HttpRequest.newBuilder(URI.create("https://api.bytestack.dev/v1/jobs"));
        for (Map.Entry<String, String> e : headers.entrySet()) {
            b.header(e.getKey(), e.getValue());
        }
        return b.build();
    }
}
