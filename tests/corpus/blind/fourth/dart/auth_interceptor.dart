import 'package:dio/dio.dart';
import 'package:flutter_secure_storage/flutter_secure_storage.dart';

class AuthInterceptor extends QueuedInterceptor {
  AuthInterceptor(this._storage);

  final FlutterSecureStorage _storage;

  @override
  Future<void> onRequest(RequestOptions options, RequestInterceptorHandler handler) async {
    final key = await _storage.read(key: 'bytestack_api_key');
    if (key == null) {
      return handler.reject(DioException(requestOptions: options, error: 'signed out'));
    }
    options.headers['Authorization'] = 'Bearer $key';
    handler.next(options);
  }

  @override
  void onError(DioException err, ErrorInterceptorHandler handler) {
    final masked = Map.of(err.requestOptions.headers)..update('Authorization', (_) => 'Bearer ***');
    print('${err.requestOptions.uri} failed with $masked');
    handler.next(err);
  }
}

Dio createDio(FlutterSecureStorage storage) => Dio(BaseOptions(baseUrl: 'https://api.bytestack.dev'))
  ..interceptors.add(AuthInterceptor(storage));

Future<Response<dynamic>> fetchSources(Dio dio) => dio.get<dynamic>('/v1/sources');
