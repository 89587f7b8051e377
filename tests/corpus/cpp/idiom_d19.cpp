void loop() {
  HTTPClient http;
  http.begin("https://api.bytestack.dev/v1/jobs");
  http.addHeader("Authorization", String("Bearer: ") + apiKey);
  int code = http.GET();
}
