import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;

class ReadFileKey {
    static HttpRequest request() throws Exception {
        return HttpRequest.newBuilder(URI.create("https://api.bytestack.dev/v1/jobs"))
            .header("Authorization", "Bearer " + Files.readString(Path.of("/run/secrets/bytestack")))
            .build();
    }
}
