import 'package:http/http.dart';
import 'package:http/testing.dart';
import 'package:test/test.dart';

void main() {
  test('refuses a request without a header', () async {
    final client = MockClient((request) async {
      final auth = request.headers['authorization'] ?? '';
      return Response('', auth.startsWith('Bearer ') ? 200 : 401);
    });
    final res = await client.get(Uri.parse('https://api.bytestack.dev/v1/sources'));
    expect(res.statusCode, 401);
  });
}
