import 'dart:convert';

import 'package:http/http.dart' as http;

class ByteStackApi {
  ByteStackApi(this._apiKey, {http.Client? client}) : _client = client ?? http.Client();

  static final _root = Uri.parse('https://api.bytestack.dev/v1/');
  final String _apiKey;
  final http.Client _client;

  Map<String, String> get _headers => {
        'Authorization': 'Bearer $_apiKey',
        'Content-Type': 'application/json',
      };

  Future<String> submit(String prompt) async {
    final response = await _client.post(
      _root.resolve('queries'),
      headers: {..._headers, 'Accept': 'application/json'},
      body: jsonEncode({'prompt': prompt, 'sources': ['x']}),
    );
    return response.body;
  }

  Future<http.Response> sources() => _client.get(_root.resolve('sources'), headers: _headers);
}
