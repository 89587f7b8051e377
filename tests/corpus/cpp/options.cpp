#include <QNetworkRequest>
#include <cpprest/http_client.h>

void qt(QNetworkAccessManager& manager, const QByteArray& apiKey) {
    QNetworkRequest request(QUrl("https://api.bytestack.dev/v1/jobs"));
    QSslConfiguration ssl = request.sslConfiguration();
    ssl.setPeerVerifyMode(QSslSocket::VerifyNone);
    request.setSslConfiguration(ssl);
    request.setRawHeader("Authorization", "Bearer " + apiKey);
    manager.get(request);
}

void checked(QNetworkAccessManager& manager, const QByteArray& apiKey) {
    QNetworkRequest request(QUrl("https://api.bytestack.dev/v1/jobs"));
    request.setRawHeader("Authorization", "Bearer " + apiKey);
    manager.get(request);
}

void rest(const std::string& apiKey) {
    http_client_config config;
    config.set_validate_certificates(false);
    http_client client("https://api.bytestack.dev", config);
    http_request request(methods::GET);
    request.headers().add("Authorization", "Bearer " + apiKey);
    client.request(request);
}
