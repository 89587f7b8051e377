#include <QDebug>
#include <QFile>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>

static QByteArray readKey() {
    QFile f(QStringLiteral("/run/secrets/bytestack_key"));
    if (!f.open(QIODevice::ReadOnly)) return {};
    return f.readAll().trimmed();
}

QNetworkReply* listSources(QNetworkAccessManager& nam) {
    const QByteArray key = readKey();
    if (key.isEmpty()) return nullptr;

    QNetworkRequest req(QUrl("https://api.bytestack.dev/v1/sources"));
    req.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::SameOriginRedirectPolicy);
    req.setRawHeader("Authorization", QStringLiteral("%1 %2").arg("Bearer", QString::fromLatin1(key)).toLatin1());

    QNetworkReply* reply = nam.get(req);
    QObject::connect(reply, &QNetworkReply::sslErrors, [](const QList<QSslError>& errors) {
        for (const QSslError& e : errors) qWarning() << "tls:" << e.errorString();
    });
    return reply;
}
