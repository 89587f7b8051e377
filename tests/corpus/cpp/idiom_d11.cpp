QNetworkReply* Api::sources() {
  QNetworkRequest request;
  request.setUrl(QUrl(QStringLiteral("https://api.bytestack.dev/v1/sources")));
  request.setRawHeader(QByteArrayLiteral("Authorization"), QStringLiteral("Token %1").arg(m_apiKey).toUtf8());
  return m_manager->get(request);
}
