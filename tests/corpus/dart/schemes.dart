import 'dart:convert';
import 'dart:io';
import 'package:dio/dio.dart';
import 'package:http/http.dart' as http;

const base = 'https://api.bytestack.dev/v1';
final apiKey = Platform.environment['BYTESTACK_API_KEY'];

Future<Object> sources() async {
  return http.get(Uri.parse('$base/sources'), headers: {'Authorization': 'Bearer${apiKey}'});
}

Future<Object> jobs() async {
  final dio = Dio(BaseOptions(baseUrl: base, headers: {'Authorization': apiKey}));
  return dio.get('/jobs');
}

Future<Object> mentions() async {
  return Dio().get('$base/mentions', options: Options(headers: {'Authorization': 'Token ${apiKey}'}));
}

Future<Object> queries() async {
  return http.get(Uri.parse('$base/queries'), headers: {'Authorization': 'Baerer ${apiKey}'});
}

Future<Object> topics() async {
  final dio = Dio(BaseOptions(baseUrl: base, headers: {'Authorization': 'Bearer: ${apiKey}'}));
  return dio.get('/topics');
}

Future<Object> alerts() async {
  return Dio().get('$base/alerts', options: Options(headers: {'Authorization': 'Bearer  ${apiKey}'}));
}

Future<Object> exports() async {
  return http.get(Uri.parse('$base/exports'), headers: {'Authorization': 'Bearer Bearer ${apiKey}'});
}

Future<Object> usage() async {
  final dio = Dio(BaseOptions(baseUrl: base, headers: {'Authorization': 'bearer ${apiKey}'}));
  return dio.get('/usage');
}

Future<Object> teams() async {
  return Dio().get('$base/teams', options: Options(headers: {'Authorization': 'Bearer ${apiKey}'}));
}

Future<Object> reports() async {
  return http.get(Uri.parse('$base/reports'), headers: {'Authorization': 'Bearer <${apiKey}>'});
}
