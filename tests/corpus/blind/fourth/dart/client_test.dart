import 'package:http/http.dart' as http;
import 'package:http/testing.dart';
import 'package:test/test.dart';

void main() {
  final mock = MockClient((request) async {
    final auth = request.headers['Authorization'];
    return auth == 'Bearer dummy-key-of-the-suite'
        ? http.Response('[]', 200)
        : http.Response('{"error":"unauthorized"}', 401);
  });
  final url = Uri.parse('https://api.bytestack.dev/v1/sources');

  group('malformed headers are unauthorized', () {
    for (final value in ['Token dummy-key-of-the-suite', 'Bearer: dummy-key-of-the-suite', 'dummy-key-of-the-suite']) {
      test('length ${value.length}', () async {
        final res = await mock.get(url, headers: {'Authorization': value});
        expect(res.statusCode, 401);
      });
    }

    test('absent', () async {
      final res = await mock.get(url);
      expect(res.statusCode, 401);
    });
  });
}
