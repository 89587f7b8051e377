import 'package:http/http.dart' as http;

final _jobs = Uri.parse('https://api.bytestack.dev/v1/jobs');

Future<http.Response> createJob(String token, String json) => http.post(
      _jobs,
      headers: {'Content-Type': 'application/json', 'Authorization': ' Bearer $token'},
      body: json,
    );

Future<http.Response> listJobs(String token) => http.get(
      _jobs,
      headers: {
        'Accept': 'application/json',
        'Authorization': 'Bearer ${Uri.encodeComponent(token)}',
      },
    );
