import java.net.URI;
import java.net.http.*;

abstract class Rest {
  private final HttpClient http = HttpClient.newHttpClient();

  protected abstract String origin();

  protected abstract String authorization();

  String get(String path) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(origin() + path)).header("Authorization", authorization()).build();
    return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }
}

class ByteStack extends Rest {
  private final String key;

  ByteStack(String key) {
    this.key = key;
  }

  @Override
  protected String origin() {
    return "https://api.bytestack.dev";
  }

  @Override
  protected String authorization() {
    return "Bearer" + key;
  }
}

class Other extends Rest {
  @Override
  protected String origin() {
    return "https://api.statuspage.io";
  }

  @Override
  protected String authorization() {
    return "OAuth " + System.getenv("STATUSPAGE_KEY");
  }
}
