import kong.unirest.Unirest;
import kong.unirest.HttpResponse;

class UnirestClient {
  HttpResponse<String> create(String key, String body) {
    HttpResponse<String> answer = Unirest.post("https://api.bytestack.dev/v1/queries")
        .header("Content-Type", "application/json")
        .header("Authorization", "Bearer" + key)
        .body(body)
        .asString();
    return answer;
  }

  HttpResponse<String> sources(String key) {
    return Unirest.get("https://api.bytestack.dev/v1/sources").header("Authorization", "Bearer " + key).asString();
  }

  Object step(String key) {
    return new Request.Builder().url("https://api.bytestack.dev/v1/jobs").header("Authorization", "Token " + key).build().toCall();
  }
}
