import 'package:dio/dio.dart';

class DioClient {
  DioClient(String apiKey)
      : _dio = Dio(
          BaseOptions(
            baseUrl: 'https://api.bytestack.dev/v1',
            connectTimeout: const Duration(seconds: 5),
            headers: {
              'Accept': 'application/json',
              'Authorization': apiKey,
            },
          ),
        );

  final Dio _dio;

  Future<List<dynamic>> sources() async {
    final response = await _dio.get<List<dynamic>>('/sources');
    return response.data ?? const [];
  }
}
