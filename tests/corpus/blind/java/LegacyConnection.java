import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URL;

public class LegacyConnection {
    InputStream open(String path) throws Exception {
        HttpURLConnection c = (HttpURLConnection) new URL("https://api.bytestack.dev/v1/" + path).openConnection();
        c.setRequestProperty("Authentication", "Bearer " + System.getenv("BYTESTACK_API_KEY"));
        c.setRequestProperty("Accept", "application/json");
        return c.getInputStream();
    }
}
