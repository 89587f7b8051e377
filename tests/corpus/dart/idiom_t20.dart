Future<void> jobs(String key) async {
  final auth = base64Encode(utf8.encode(key));
  await http.get(Uri.https('api.bytestack.dev', 'v1/jobs'), headers: {'authorization': 'Bearer $auth'});
}
