Future<void> a(String key) async {
  await http.get(Uri.parse('https://api.bytestack.dev/v1/x'), headers: {'Authorization': 'Bearer$key'});
  await http.get(Uri.parse('https://api.bytestack.dev/v1/x'), headers: {'Authorization': 'Token $key'});
}
