import 'package:http/http.dart' as client;

const base = 'https://api.bytestack.dev/v1';

Future<Object> sources() async => client.get(Uri.parse('$base/sources'));

Future<Object> queries(String apiKey) async {
  return client.put(Uri.parse('$base/queries'), body: {'Authorization': 'Bearer $apiKey'});
}

Future<Object> fine(String apiKey) async {
  final headers = {'Authorization': 'Bearer $apiKey'};
  return client.post(Uri.parse('$base/queries'), headers: headers, body: {'query': 'Authorization'});
}

Future<Object> fineToo(Map<String, String> headers) async => client.get(Uri.parse('$base/sources'), headers: headers);

Future<Object> own(AuthorizedClient http) async => http.get(Uri.parse('$base/sources'));

Future<Object> raw() async {
  final dio = Dio();
  return dio.get('$base/sources', options: Options(headers: {'Authorization': r'Bearer $apiKey'}));
}
