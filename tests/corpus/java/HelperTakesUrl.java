package com.example.jobs;

import java.net.HttpURLConnection;
import java.net.URL;

public final class HelperTakesUrl {
  static String get(String url, String scheme, String key) throws Exception {
    HttpURLConnection connection = (HttpURLConnection) new URL(url).openConnection();
    connection.setRequestProperty("Authorization", "Token " + key);
    return read(connection);
  }

  static String forge(String url, String key) throws Exception {
    HttpURLConnection connection = (HttpURLConnection) new URL(url).openConnection();
    connection.setRequestProperty("Authorization", "token " + key);
    return read(connection);
  }

  public static void main(String[] arguments) throws Exception {
    get("https://api.bytestack.dev/v1/jobs", "Token", System.getenv("BYTESTACK_KEY"));
    forge("https://api.forge.example/user", System.getenv("FORGE_TOKEN"));
  }
}
