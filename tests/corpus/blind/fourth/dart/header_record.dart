import 'dart:io';

extension type const ApiKey._(String value) {
  factory ApiKey.parse(String raw) {
    final trimmed = raw.trim();
    if (trimmed.length < 16 || trimmed.contains(RegExp(r'\s'))) {
      throw const FormatException('not a ByteStack key');
    }
    return ApiKey._(trimmed);
  }

  (String, String) get header => (HttpHeaders.authorizationHeader, 'Bearer $value');
}

Future<HttpClientResponse> schedules(HttpClient client) async {
  final key = ApiKey.parse(await File('/run/secrets/bytestack').readAsString());
  final (name, value) = key.header;
  final request = await client.openUrl('GET', Uri.parse('https://api.bytestack.dev/v1/schedules'));
  request
    ..followRedirects = false
    ..headers.set(name, value)
    ..headers.set(HttpHeaders.userAgentHeader, 'lumen/3');
  return request.close();
}
