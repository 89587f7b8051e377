import 'dart:io';

import 'package:dio/dio.dart';
import 'package:flutter_secure_storage/flutter_secure_storage.dart';

class AuthInterceptor extends Interceptor {
  AuthInterceptor(this._storage);

  final FlutterSecureStorage _storage;

  @override
  Future<void> onRequest(RequestOptions options, RequestInterceptorHandler handler) async {
    final token = await _storage.read(key: 'bytestack_token');
    if (token != null && token.isNotEmpty) {
      options.headers[HttpHeaders.authorizationHeader] = 'Bearer ${token.trim()}';
    }
    handler.next(options);
  }
}

Future<Response<dynamic>> jobs(FlutterSecureStorage storage) {
  final dio = Dio()..interceptors.add(AuthInterceptor(storage));
  return dio.get<dynamic>('https://api.bytestack.dev/v1/jobs');
}
