#include <QSettings>

void writeDefaults() {
    QSettings s("acme", "mentions");
    s.setValue("window/width", 1200);
    const QString bytestackToken = QStringLiteral("{{key:base62:40}}");
    s.setValue("remote/enabled", !bytestackToken.isEmpty());
}
