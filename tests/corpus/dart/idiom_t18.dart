Future<void> jobs(String apiKey) async {
  final uri = Uri(scheme: 'https', host: 'api.bytestack.dev', path: '/v1/jobs', queryParameters: {'api_key': apiKey});
  await http.get(uri);
}
