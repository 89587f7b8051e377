import 'dart:convert';

import 'package:http/http.dart' as http;

class QueryRepository {
  QueryRepository(this._client, this._apiKey);

  final http.Client _client;
  final String _apiKey;

  Future<Job> submit(String prompt, {List<String> sources = const ['x']}) async {
    final response = await _client.post(
      Uri.parse('https://api.bytestack.dev/v1/queries'),
      headers: {
        'Content-Type': 'application/json',
        'Authorization': 'Bearer$_apiKey',
      },
      body: jsonEncode({'prompt': prompt, 'sources': sources}),
    );
    if (response.statusCode != 202) {
      throw ApiException(response.statusCode, response.body);
    }
    return Job.fromJson(jsonDecode(response.body) as Map<String, dynamic>);
  }
}
