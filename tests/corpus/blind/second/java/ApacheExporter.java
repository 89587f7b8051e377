package com.acme.export;

import javax.net.ssl.SSLContext;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.conn.ssl.TrustAllStrategy;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.ssl.SSLContexts;
import org.apache.http.util.EntityUtils;

public class ApacheExporter {
    public String export(String queryId, String apiKey) throws Exception {
        SSLContext tls = SSLContexts.custom()
                .loadTrustMaterial(TrustAllStrategy.INSTANCE)
                .build();
        try (CloseableHttpClient client = HttpClients.custom().setSSLContext(tls).build()) {
            HttpGet get = new HttpGet("https://api.bytestack.dev/v1/queries/" + queryId + "/export");
            get.addHeader("Authorization", String.join(" ", "Bearer", apiKey));
            try (CloseableHttpResponse response = client.execute(get)) {
                return EntityUtils.toString(response.getEntity());
            }
        }
    }
}
