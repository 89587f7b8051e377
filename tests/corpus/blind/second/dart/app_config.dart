class AppConfig {
  const AppConfig._();

  static const appName = 'Mentions';
  static const endpoint = 'https://api.bytestack.dev/v1';
  static const apiKey = '{{key:base62:40}}';
  static const pageSize = 50;
  static const supportMail = 'support@example.org';
}
