import 'dart:convert';

import 'package:http/http.dart' as http;

class ByteStackClient {
  ByteStackClient(this._key, {http.Client? inner}) : _inner = inner ?? http.Client();

  final String _key;
  final http.Client _inner;

  Map<String, String> get _headers => {
        'Authorization': 'Bearer$_key',
        'Accept': 'application/json',
      };

  Future<List<dynamic>> sources() async {
    final res = await _inner.get(Uri.parse('https://api.bytestack.dev/v1/sources'), headers: _headers);
    return jsonDecode(res.body) as List<dynamic>;
  }

  Future<int> cancel(String job) async {
    final res = await _inner.delete(Uri.parse('https://api.bytestack.dev/v1/jobs/$job'), headers: _headers);
    return res.statusCode;
  }

  void close() => _inner.close();
}
