#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSslConfiguration>
#include <QSslSocket>

QNetworkReply* printerStatus(QNetworkAccessManager& manager, const QByteArray& printerToken) {
    QNetworkRequest request(QUrl("https://printer.lan/api/status"));
    QSslConfiguration tls = request.sslConfiguration();
    tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    request.setSslConfiguration(tls);
    request.setRawHeader("X-Api-Key", printerToken);
    return manager.get(request);
}

QNetworkReply* mentions(QNetworkAccessManager& manager, const QString& id, const QString& bytestackKey) {
    QNetworkRequest request(QUrl("https://api.bytestack.dev/v1/queries/" + id));
    request.setRawHeader(QByteArrayLiteral("Authorization"), QByteArrayLiteral("Bearer ") + bytestackKey.toUtf8());
    return manager.get(request);
}
