import 'package:dio/dio.dart';

final dio = Dio(BaseOptions(baseUrl: 'https://api.bytestack.dev/v1'))
  ..interceptors.add(InterceptorsWrapper(
    onRequest: (options, handler) {
      options.headers['Authorization'] =
          'Bearer ${const String.fromEnvironment('BYTESTACK_API_KEY')}';
      handler.next(options);
    },
  ));

Future<Response<dynamic>> sources() => dio.get('/sources');
