void loop() {
  WiFiClientSecure client;
  client.setInsecure();
  HTTPClient https;
  https.begin(client, "https://api.bytestack.dev/v1/jobs");
  https.addHeader("Authorization", "Bearer " + apiKey);
  int code = https.GET();
}
