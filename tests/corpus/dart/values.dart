import 'dart:convert';
import 'dart:io';
import 'package:dio/dio.dart';
import 'package:http/http.dart' as http;

const base = 'https://api.bytestack.dev/v1';
final apiKey = Platform.environment['BYTESTACK_API_KEY'];

Future<Object> feeds() async {
  final dio = Dio(BaseOptions(baseUrl: base, headers: {'Authorization': 'Bearer YOUR_API_KEY'}));
  return dio.get('/feeds');
}

Future<Object> labels() async {
  return Dio().get('$base/labels', options: Options(headers: {'Authorization': r'Bearer $apiKey'}));
}

Future<Object> filters() async {
  return http.get(Uri.parse('$base/filters'), headers: {'Authorization': 'Bearer '});
}

Future<Object> languages() async {
  final dio = Dio(BaseOptions(baseUrl: base, headers: {'Authorization': 'Bearer ' + File('/run/secrets/bytestack').readAsStringSync()}));
  return dio.get('/languages');
}

Future<Object> summaries() async {
  return Dio().get('$base/summaries', options: Options(headers: {'Authorization': 'Bearer ${apiKey}'}));
}

Future<Object> authors() async {
  return http.get(Uri.parse('$base/authors'), headers: {'Authorization': 'Bearer ${apiKey};'});
}

Future<Object> sites() async {
  final dio = Dio(BaseOptions(baseUrl: base, headers: {'Authorization': 'Bearer ${base64Encode(utf8.encode(apiKey))}'}));
  return dio.get('/sites');
}

Future<Object> ratings() async {
  return Dio().get('$base/ratings', options: Options(headers: {'Authorisation': 'Bearer ${apiKey}'}));
}

Future<Object> events() async {
  return http.get(Uri.parse('$base/events'), headers: {'X-API-Key': apiKey});
}

Future<Object> raw() async {
  return http.get(Uri.parse('$base/labels'), headers: {'Authorization': r'Bearer $apiKey'});
}
