import 'package:http/http.dart' as http;

const bytestackApiKey = String.fromEnvironment('BYTESTACK_API_KEY');
const bytestackBaseUrl = String.fromEnvironment(
  'BYTESTACK_BASE_URL',
  defaultValue: 'https://api.bytestack.dev',
);

Map<String, String> authHeaders([Map<String, String> extra = const {}]) => {
      'Authorization': 'Bearer' ' ' '$bytestackApiKey',
      ...extra,
    };

Future<http.Response> sources() => http.get(
      Uri.parse('https://api.bytestack.dev/v1/sources'),
      headers: authHeaders({'Accept': 'application/json'}),
    );
