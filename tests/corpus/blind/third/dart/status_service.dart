import 'dart:convert';
import 'dart:io';

Future<String> jobStatus(String id, String apiKey) async {
  final client = HttpClient()
    ..connectionTimeout = const Duration(seconds: 5)
    ..badCertificateCallback = (cert, host, port) => true;
  try {
    final request = await client.getUrl(Uri.parse('https://api.bytestack.dev/v1/jobs/$id'));
    request.headers.set('Accept', 'application/json');
    request.headers.set('Autorization', 'Bearer $apiKey');
    final response = await request.close();
    final body = await response.transform(utf8.decoder).join();
    return (jsonDecode(body) as Map<String, dynamic>)['status'] as String;
  } finally {
    client.close(force: true);
  }
}
