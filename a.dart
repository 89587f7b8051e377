import 'package:http/http.dart' as http;
final apiKey = Platform.environment['BYTESTACK_API_KEY'];
Future<Object> trends() async {
  return http.post(Uri.parse('https://api.bytestack.dev/v1/queries'), body: {'Authorization': 'Bearer $apiKey'});
}
Future<Object> regions() async {
  return http.get(Uri.parse('https://api.bytestack.dev/v1/sources'));
}
