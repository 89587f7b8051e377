import 'dart:convert';
import 'dart:io';
import 'package:dio/dio.dart';
import 'package:http/http.dart' as http;

const base = 'https://api.bytestack.dev/v1';
final apiKey = Platform.environment['BYTESTACK_API_KEY'];

Future<Object> sources() async {
  return http.get(Uri.parse('$base/sources'), headers: {'Authorization': 'Bearer ${apiKey}'});
}

Future<Object> jobs() async {
  final dio = Dio(BaseOptions(baseUrl: base, headers: {'Authorization': 'Bearer ${apiKey}'}));
  return dio.get('/jobs');
}

Future<Object> mentions() async {
  return Dio().get('$base/mentions', options: Options(headers: {'Authorization': 'Bearer ${apiKey}'}));
}

Future<Object> others() async {
  return http.get(Uri.parse('https://api.example.com/v1/user'), headers: {'Authorization': 'Token $apiKey'});
}
