package x;

public class Good {
  private static final String BASE = "https://api.bytestack.dev";

  HttpResponse<String> get(String key) throws Exception {
    HttpRequest request = HttpRequest.newBuilder()
        .uri(URI.create(BASE + "/v1/sources"))
        .header("Authorization", "Bearer " + key)
        .GET()
        .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }

  void spring(String key) {
    HttpHeaders headers = new HttpHeaders();
    headers.setBearerAuth(key);
    restTemplate.exchange(BASE + "/v1/sources", HttpMethod.GET, new HttpEntity<>(headers), String.class);
  }

  void server(HttpServletRequest request, HttpServletResponse response) {
    String header = request.getHeader("Authorization");
    if (header == null || !header.startsWith("Bearer ")) response.setStatus(401);
  }

  void other(String token) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create("https://api.github.com/user")).header("Authorization", "token " + token).build();
  }
}
