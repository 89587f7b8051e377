Future<void> bad(String apiKey) async {
  final req = await HttpClient().postUrl(Uri.parse('https://api.bytestack.dev/v1/queries'));
  req.headers
    ..contentType = ContentType.json
    ..set(HttpHeaders.authorizationHeader, 'Token $apiKey');
  await req.close();
}
