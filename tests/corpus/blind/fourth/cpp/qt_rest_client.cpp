#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QUrl>

class ByteStackRest : public QObject {
    Q_OBJECT
public:
    explicit ByteStackRest(QByteArray apiKey, QObject* parent = nullptr)
        : QObject(parent), m_apiKey(std::move(apiKey)) {}

    QNetworkReply* submit(const QJsonObject& query) {
        QNetworkRequest request(QUrl(QStringLiteral("https://api.bytestack.dev/v1/queries")));
        request.setHeader(QNetworkRequest::ContentTypeHeader, "application/json");
        request.setRawHeader("Authorization", QByteArray("Bearer") + m_apiKey);
        return m_manager.post(request, QJsonDocument(query).toJson(QJsonDocument::Compact));
    }

    QNetworkReply* jobs() {
        QNetworkRequest request(QUrl(QStringLiteral("https://api.bytestack.dev/v1/jobs")));
        request.setRawHeader("Autorization", "Bearer " + m_apiKey);
        return m_manager.get(request);
    }

private:
    QNetworkAccessManager m_manager;
    QByteArray m_apiKey;
};
