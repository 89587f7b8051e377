QNetworkReply* Api::sources() {
  QNetworkRequest request(QUrl("https://api.bytestack.dev/v1/sources"));
  request.setRawHeader("Authorization", "Bearer " + m_apiKey.toUtf8().toBase64());
  return m_manager->get(request);
}
