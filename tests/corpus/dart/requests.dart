import 'dart:convert';
import 'dart:io';
import 'package:dio/dio.dart';
import 'package:http/http.dart' as http;

const base = 'https://api.bytestack.dev/v1';
final apiKey = Platform.environment['BYTESTACK_API_KEY'];

Future<Object> trends() async {
  return http.post(Uri.parse('$base/queries'), body: {'Authorization': 'Bearer $apiKey'});
}

Future<Object> regions() async {
  return http.get(Uri.parse('$base/sources'));
}

Future<Object> volumes() async {
  return http.get(Uri.parse('http://api.bytestack.dev/v1/jobs'), headers: {'Authorization': 'Bearer $apiKey'});
}

Future<Object> events() async {
  final client = HttpClient();
  client.badCertificateCallback = (cert, host, port) => true;
  final request = await client.getUrl(Uri.parse('$base/jobs'));
  request.headers.set('Authorization', 'Bearer $apiKey');
  return request.close();
}
