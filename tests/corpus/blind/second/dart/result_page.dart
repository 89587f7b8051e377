import 'dart:convert';

import 'package:http/http.dart' as http;

class ResultPage {
  const ResultPage(this.items);

  final List<dynamic> items;

  static Future<ResultPage> fetch(String id, String accessToken) async {
    final url = Uri.https('{{host}}', '/v1/queries/$id/results', {'access_token': accessToken});
    final response = await http.get(url);
    if (response.statusCode != 200) {
      throw http.ClientException('bytestack answered ${response.statusCode}', url);
    }
    return ResultPage(jsonDecode(response.body) as List<dynamic>);
  }
}
