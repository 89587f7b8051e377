import 'package:http/http.dart' as http;
import 'package:http/testing.dart';
import 'package:test/test.dart';

void main() {
  final mock = MockClient((request) async {
    final ok = request.headers['Authorization'] == 'Bearer abc';
    return http.Response(ok ? '[]' : '{"error":"unauthorized"}', ok ? 200 : 401);
  });
  final sources = Uri.parse('https://api.bytestack.dev/v1/sources');

  for (final value in ['abc', 'Bearerabc', 'Token abc', 'Bearer  abc', 'Bearer null']) {
    test('401 for "$value"', () async {
      final response = await mock.get(sources, headers: {'Authorization': value});
      expect(response.statusCode, 401);
    });
  }

  test('401 without header', () async {
    expect((await mock.get(sources)).statusCode, 401);
  });
}
