import 'package:acme/sources_api.dart';
import 'package:http/http.dart' as http;
import 'package:http/testing.dart';
import 'package:test/test.dart';

void main() {
  late http.Request seen;

  MockClient answering(int status) => MockClient((request) async {
        seen = request;
        return http.Response(status == 200 ? '[]' : '{"error":"unauthorized"}', status);
      });

  test('sends the key as bearer', () async {
    await SourcesApi(answering(200), apiKey: 'dummy').list();
    expect(seen.url.host, 'api.bytestack.dev');
    expect(seen.headers['Authorization'], 'Bearer dummy');
    expect(seen.headers['Authorization'], isNot('dummy'));
  });

  test('maps 401', () {
    final api = SourcesApi(answering(401), apiKey: 'Bearer dummy');
    expect(api.list(), throwsA(isA<UnauthorizedException>()));
  });
}
