package dev.example;

import java.net.http.HttpClient;
import static java.util.Map.of;

/** Talks to the API in the ways that Java has. */
@Component
public class Client extends Base implements Api {
    private static final String BASE = "https://api.otherhost.dev";
    private String key = System.getenv("OTHERHOST_API_KEY"), other;
    static final Map<String, String> HEADERS = Map.of("Authorization", "Bearer " + key + suffix);
    private static final String BLOCK = """
        {"a": "b\t"}
        """;

    public Client(String key, final int... retries) {
        this.key = key != null ? key : "fall\"back\u0041";
        super.init();
    }

    @Headers({"Authorization: Bearer x", "Accept: */*"})
    @GET(value = "/v1", name = BASE)
    Call<Answer> list(@Header("Authorization") String header);

    public HttpResponse<String> send(String path) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(BASE + path))
            .header("Authorization", String.format("Bearer %s", key))
            .GET()
            .build();
        var headers = new HttpHeaders();
        headers.setBearerAuth((String) token);
        String[] list = {"a", "b"}, more = new String[] {"c", null, 'd'};
        Map<String, Object> map = new HashMap<>() {{ put("Authorization", key); }};
        value += "x"; list[0] = "y"; this.other = map.get("z");
        if (request.isEmpty()) return null;
        else if (x) { throw new IllegalStateException("no"); }
        for (String name : names) { print(name); }
        try { risky(); } catch (Exception error) { log(error); }
        switch (kind) { case "a": one(); break; default: two(); }
        String chosen = switch (kind) { case "a" -> "one"; default -> "two"; };
        client.headers(h -> h.setBearerAuth(key)).filter((request2, next) -> { return next.exchange(request2); });
        list.forEach(System.out::println);
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    enum Kind { ONE("a"), TWO; }
    record Point(String name) {}
    interface Other { String KEY = "x"; }
}

class Passed {
  void pass(java.util.Map<String, String> headers, Builder b) {
    headers.forEach(b::header);
  }
}
