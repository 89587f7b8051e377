#include <QNetworkAccessManager>
#include <QNetworkRequest>

QNetworkReply *latest(QNetworkAccessManager &nam) {
    QNetworkRequest req(QUrl("https://api.bytestack.dev/v1/results/latest"));
    req.setRawHeader("Authorization", "Bearer " + qgetenv("BYTESTACK_API_KEY"));
    req.setRawHeader("Accept", "application/json");
    return nam.get(req);
}
