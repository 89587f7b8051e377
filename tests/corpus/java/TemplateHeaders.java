import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Map;

class TemplateHeaders {
  private static final Map<String, String> HEADERS = Map.of("Authorization", "Bearer ${bytestackKey}");

  HttpRequest request(String path, String bytestackKey) {
    HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create("https://api.bytestack.dev/v1/" + path));
    HEADERS.forEach((name, text) -> builder.header(name, text.replace("${bytestackKey}", bytestackKey)));
    return builder.build();
  }
}
