import 'package:dio/dio.dart';

class Backends {
  Backends({required this.own, required this.byteStack});

  factory Backends.production(String sessionToken, String key) => Backends(
        own: Dio(BaseOptions(
          baseUrl: 'https://backend.lumen.example',
          headers: {'X-Auth-Token': sessionToken},
        )),
        byteStack: Dio(BaseOptions(
          baseUrl: 'https://api.bytestack.dev/v1',
          followRedirects: false,
          headers: {'Authorization': ['Bearer', key].join(' ')},
        )),
      );

  final Dio own;
  final Dio byteStack;

  Future<void> logout() => own.post<void>('/session/logout');

  Future<List<dynamic>> sources() async {
    final res = await byteStack.get<List<dynamic>>('/sources');
    return res.data ?? const [];
  }

  Future<Response<dynamic>> legacyProfile(String token) => own.get<dynamic>(
        '/profile',
        options: Options(headers: {'Authorization': 'JWT $token'}),
      );
}
