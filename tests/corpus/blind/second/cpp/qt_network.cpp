#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QObject>

class QueryService : public QObject {
public:
    explicit QueryService(QByteArray apiKey, QObject* parent = nullptr)
        : QObject(parent), m_apiKey(std::move(apiKey)) {}

    QNetworkReply* submit(const QString& prompt) {
        QNetworkRequest request(QUrl(QStringLiteral("https://api.bytestack.dev/v1/queries")));
        request.setHeader(QNetworkRequest::ContentTypeHeader, "application/json");
        request.setRawHeader("Authorization:", "Bearer " + m_apiKey);
        return m_manager.post(request, QJsonDocument(QJsonObject{{"prompt", prompt}}).toJson());
    }

private:
    QNetworkAccessManager m_manager;
    QByteArray m_apiKey;
};
