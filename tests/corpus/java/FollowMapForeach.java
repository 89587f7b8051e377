import okhttp3.*;
import java.util.*;

class M {
    Request build(String key) {
        Map<String, String> headers = Map.of("Authorization", "Token " + key);
        Request.Builder b = new Request.Builder().url("https://api.bytestack.dev/v1/jobs");
        headers.forEach(b::addHeader);
        return b.build();
    }
}
