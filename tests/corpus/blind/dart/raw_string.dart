import 'package:dio/dio.dart';

Dio client(String token) => Dio(BaseOptions(
      baseUrl: 'https://api.bytestack.dev/v1',
      headers: {'Authorization': r'Bearer $token'},
      connectTimeout: const Duration(seconds: 5),
    ));
