import java.net.URI;
import java.net.http.*;

public class Api {
    private final String baseUrl;
    private final String apiKey;

    public Api(String apiKey) {
        this("https://api.bytestack.dev", apiKey);
    }

    public Api(String baseUrl, String apiKey) {
        this.baseUrl = baseUrl;
        this.apiKey = apiKey;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(baseUrl + path))
                .header("Authorization", "Bearer" + apiKey);
    }
}
