import 'dart:io';

import 'package:dio/dio.dart';
import 'package:dio/io.dart';
import 'package:riverpod/riverpod.dart';

final apiKeyProvider = Provider<String>((ref) => throw UnimplementedError());

final byteStackDioProvider = Provider<Dio>((ref) {
  final dio = Dio(
    BaseOptions(
      baseUrl: 'https://api.bytestack.dev/v1/',
      connectTimeout: const Duration(seconds: 8),
      headers: {
        HttpHeaders.authorizationHeader: 'Token ${ref.watch(apiKeyProvider)}',
        HttpHeaders.acceptHeader: Headers.jsonContentType,
      },
    ),
  );
  dio.httpClientAdapter = IOHttpClientAdapter(
    createHttpClient: () => HttpClient()..badCertificateCallback = (cert, host, port) => true,
  );
  return dio;
});

Future<Response<dynamic>> submitQuery(Dio dio, Map<String, Object?> query) =>
    dio.post<dynamic>('queries', data: query);
