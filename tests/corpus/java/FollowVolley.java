import com.android.volley.*;
import com.android.volley.toolbox.StringRequest;
import java.util.*;

class V {
    StringRequest make(String key) {
        return new StringRequest(Request.Method.GET, "http://api.bytestack.dev/v1/jobs", r -> {}, e -> {}) {
            @Override
            public Map<String, String> getHeaders() {
                Map<String, String> headers = new HashMap<>();
                headers.put("Authorization", "Bearer " + key);
                return headers;
            }
        };
    }
}
