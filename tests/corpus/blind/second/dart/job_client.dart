import 'package:http/http.dart' as http;

class JobClient {
  JobClient(this.apiKey);

  final String apiKey;

  Future<void> pause(String id) async {
    final url = Uri.parse('https://api.bytestack.dev/v1/jobs/$id/pause');
    final response = await http.post(
      url,
      headers: {
        'Authorization': 'Bearer ​$apiKey',
      },
    );
    if (response.statusCode >= 400) {
      throw http.ClientException(response.reasonPhrase ?? 'failed', url);
    }
  }
}
