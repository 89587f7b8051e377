package com.acme.android;

import com.android.volley.Request;
import com.android.volley.Response;
import com.android.volley.toolbox.StringRequest;
import java.util.HashMap;
import java.util.Map;

final class Submit {
    static Request<String> build(String prompt, String apiKey, Response.Listener<String> ok, Response.ErrorListener err) {
        return new StringRequest(Request.Method.POST, "https://api.bytestack.dev/v1/queries", ok, err) {
            @Override
            protected Map<String, String> getParams() {
                Map<String, String> params = new HashMap<>();
                params.put("prompt", prompt);
                params.put("Authorization", "Bearer " + apiKey);
                return params;
            }
        };
    }
}
