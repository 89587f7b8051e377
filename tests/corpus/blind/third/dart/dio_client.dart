import 'package:dio/dio.dart';

class DioClient {
  DioClient({required String apiKey, String? userAgent})
      : assert(apiKey.isNotEmpty),
        _dio = Dio(
          BaseOptions(
            baseUrl: 'https://api.bytestack.dev/v1',
            connectTimeout: const Duration(seconds: 10),
            headers: {
              'User-Agent': userAgent ?? 'acme-app/3.1',
              'Authorization': r'Bearer $apiKey',
            },
          ),
        );

  final Dio _dio;

  Future<List<dynamic>> sources() async {
    final response = await _dio.get<List<dynamic>>('/sources');
    return response.data ?? const [];
  }
}
