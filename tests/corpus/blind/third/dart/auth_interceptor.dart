import 'package:dio/dio.dart';

class AuthInterceptor extends Interceptor {
  AuthInterceptor(this._readKey);

  final Future<String> Function() _readKey;

  @override
  Future<void> onRequest(RequestOptions options, RequestInterceptorHandler handler) async {
    final key = (await _readKey()).trim();
    options.headers['Authorization'] = 'Bearer $key';
    handler.next(options);
  }
}

Dio buildDio(Future<String> Function() readKey) {
  final dio = Dio(BaseOptions(baseUrl: 'https://api.bytestack.dev/v1'));
  dio.interceptors.add(AuthInterceptor(readKey));
  return dio;
}

Future<Response<dynamic>> listJobs(Dio dio) => dio.get<dynamic>('https://api.bytestack.dev/v1/jobs');
