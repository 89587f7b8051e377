import 'dart:convert';
import 'package:http/http.dart' as http;

class MentionsApi {
  MentionsApi(this.apiKey);
  final String apiKey;

  Future<List<dynamic>> sources() async {
    final res = await http.get(
      Uri.parse('https://api.bytestack.dev/v1/sources'),
      headers: {'Authorization': 'Bearer$apiKey'},
    );
    return jsonDecode(res.body)['data'] as List<dynamic>;
  }
}
