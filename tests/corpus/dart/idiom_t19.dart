Future<void> jobs(String key) async {
  final uri = Uri(scheme: 'https', host: 'api.bytestack.dev', path: '/v1/jobs');
  await http.get(uri, headers: {'Authorization': 'Token $key'});
}
