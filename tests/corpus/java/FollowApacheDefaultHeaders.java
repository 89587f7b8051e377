import java.util.List;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.impl.client.*;
import org.apache.http.message.BasicHeader;

class A4 {
    void run(String key) throws Exception {
        CloseableHttpClient client = HttpClients.custom()
                .setDefaultHeaders(List.of(new BasicHeader("Authorisation", "Bearer " + key)))
                .build();
        client.execute(new HttpGet("https://api.bytestack.dev/v1/jobs"));
    }
}
