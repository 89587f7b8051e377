import 'package:bytestack/bytestack.dart';
import 'package:http/http.dart' as http;

final sdk = ByteStackClient(apiKey: '{{key:base62:40}}', timeout: const Duration(seconds: 20));

const _endpoint = 'https://api.bytestack.dev/v1/queries';

Future<int> submitQuery(String apiKey, String prompt) async {
  final response = await http.post(
    Uri.parse(_endpoint),
    body: {'Authorization': 'Bearer $apiKey', 'prompt': prompt},
  );
  if (response.statusCode == 401) {
    throw StateError('key refused');
  }
  return response.statusCode;
}
