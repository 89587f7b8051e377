import 'dart:convert';
import 'dart:io';

Future<String> sources() async {
  final client = HttpClient()..connectionTimeout = const Duration(seconds: 5);
  try {
    final request = await client.getUrl(Uri.parse('https://api.bytestack.dev/v1/sources'));
    request.headers.set(HttpHeaders.acceptHeader, 'application/json');
    request.headers.set(HttpHeaders.authorizationHeader, 'Bearer ');
    final response = await request.close();
    return await response.transform(utf8.decoder).join();
  } finally {
    client.close();
  }
}

Future<int> ping(HttpClient client) async {
  final request = await client.getUrl(Uri.parse('https://api.bytestack.dev/v1/jobs'));
  request.headers.add('authorization', 'Bearer {{key:base62:40}}');
  return (await request.close()).statusCode;
}
