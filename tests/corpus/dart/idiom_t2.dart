Future<void> jobs(String apiKey) async {
  final r = await http.get(Uri.https('api.bytestack.dev', '/v1/jobs'), headers: {HttpHeaders.authorizationHeader: apiKey});
}
