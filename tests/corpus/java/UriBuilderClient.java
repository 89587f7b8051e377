package com.example.jobs;

import org.apache.http.client.methods.HttpGet;
import org.apache.http.client.utils.URIBuilder;
import org.apache.http.impl.client.HttpClients;

public final class UriBuilderClient {
  static void jobs(String key) throws Exception {
    URIBuilder builder = new URIBuilder("https://api.bytestack.dev/v1/jobs");
    builder.addParameter("limit", "10");
    HttpGet get = new HttpGet(builder.build());
    get.setHeader("Authorization", String.format("Token %s", key));
    HttpClients.createDefault().execute(get);
  }

  static void right(String key) throws Exception {
    HttpGet get = new HttpGet(new URIBuilder("https://api.bytestack.dev/v1/jobs").addParameter("limit", "10").build());
    get.setHeader("Authorization", String.format("Bearer %s", key));
    HttpClients.createDefault().execute(get);
  }

  static void forge(String key) throws Exception {
    HttpGet get = new HttpGet(new URIBuilder("https://api.forge.example/user").build());
    get.setHeader("Authorization", String.format("token %s", key));
    HttpClients.createDefault().execute(get);
  }
}
