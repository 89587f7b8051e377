import java.net.URI;
import java.net.http.HttpRequest;

class FormattedLater {
    private static final String AUTH = "Bearer %s";

    HttpRequest build(String apiKey) {
        return HttpRequest.newBuilder(URI.create("https://api.bytestack.dev/v1/sources"))
            .header("Authorization", AUTH.formatted(apiKey))
            .build();
    }
}
