import 'package:http/http.dart' as http;

Future<http.Response> jobs(String apiKey) => http.get(
      Uri.https('api.bytestack.dev', '/v1/jobs'),
      headers: {
        'X-API-Key': apiKey,
        'Accept': 'application/json',
      },
    );
