Future<void> bad(String apiKey) async {
  final url = Uri.parse('https://{{vendor-host}}/v1/jobs').replace(queryParameters: {'access_token': apiKey});
  await http.get(url);
}
