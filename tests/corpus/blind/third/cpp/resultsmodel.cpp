#include "resultsmodel.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QUrl>

ResultsModel::ResultsModel(QString apiKey, QObject *parent)
    : QAbstractListModel(parent), m_apiKey(std::move(apiKey)), m_net(new QNetworkAccessManager(this)) {}

void ResultsModel::reload() {
    QNetworkRequest request(QUrl(QStringLiteral("https://api.bytestack.dev/v1/queries/latest/results")));
    request.setRawHeader("Accept", "application/json");
    request.setRawHeader("Authorization", "Bearer " + m_apiKey.toUtf8().toBase64());

    QNetworkReply *reply = m_net->get(request);
    connect(reply, &QNetworkReply::finished, this, [this, reply] {
        reply->deleteLater();
        if (reply->error() == QNetworkReply::NoError) {
            parse(reply->readAll());
        }
    });
}
