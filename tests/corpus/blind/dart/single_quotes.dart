import 'package:http/http.dart' as http;

class ByteStackClient {
  ByteStackClient(this._key);
  final String _key;

  Map<String, String> get _headers => {'Authorization': 'Bearer ${_key}'};

  Future<http.Response> jobs() =>
      http.get(Uri.parse('https://api.bytestack.dev/v1/jobs'), headers: _headers);

  Future<http.Response> sources(String key) => http.get(
        Uri.parse('https://api.bytestack.dev/v1/sources'),
        headers: {'Authorization': 'Bearer $key'},
      );
}
