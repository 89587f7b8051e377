import 'dart:convert';

import 'package:http/http.dart' as http;

abstract class SearchBackend {
  Future<String> start(String prompt);
  Future<String> poll(String id);
}

class ByteStackBackend implements SearchBackend {
  const ByteStackBackend({required this.token});

  final String token;

  @override
  Future<String> start(String prompt) async {
    final uri = Uri.parse('https://{{host}}/v1/queries');
    final res = await http.post(uri, body: {'Authorization': 'Bearer $token', 'prompt': prompt});
    return (jsonDecode(res.body) as Map)['id'] as String;
  }

  @override
  Future<String> poll(String id) async {
    final res = await http.get(Uri.parse('https://{{host}}/v1/jobs/$id?token=$token'));
    return res.body;
  }
}
