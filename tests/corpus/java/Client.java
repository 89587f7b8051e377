package x;
import java.net.http.*;
public class Client {
  private static final String BASE = "https://api.bytestack.dev";
  private final String apiKey = System.getenv("BYTESTACK_API_KEY");
  void a() throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(BASE + "/v1/x")).header("Authorization", "Bearer" + apiKey).GET().build();
    HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }
  void b() throws Exception {
    Request request = new Request.Builder().url(BASE + "/v1/x").addHeader("Authorization", "Token " + apiKey).build();
    client.newCall(request).execute();
  }
  void c() throws Exception {
    HttpURLConnection conn = (HttpURLConnection) new URL("https://api.bytestack.dev/v1/x").openConnection();
    conn.setRequestProperty("Authorization", String.format("Bearer%s", apiKey));
    conn.getInputStream();
  }
  void d() {
    HttpHeaders headers = new HttpHeaders();
    headers.setBearerAuth("Bearer " + apiKey);
    restTemplate.exchange(BASE + "/v1/x", HttpMethod.GET, new HttpEntity<>(headers), String.class);
    headers.set("Authorisation", "Bearer " + apiKey);
  }
  void good() {
    HttpRequest request = HttpRequest.newBuilder(URI.create(BASE + "/v1/x")).header("Authorization", "Bearer " + apiKey).build();
    HttpRequest other = HttpRequest.newBuilder(URI.create("https://api.example.com/v1/x")).header("Authorization", "Token " + token).build();
  }
}
