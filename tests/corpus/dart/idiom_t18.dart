Future<void> jobs(String apiKey) async {
  final uri = Uri(scheme: 'https', host: '{{vendor-host}}', path: '/v1/jobs', queryParameters: {'api_key': apiKey});
  await http.get(uri);
}
