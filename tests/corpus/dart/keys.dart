import 'package:bytestack/bytestack.dart';

final client = ByteStack(apiKey: '{{key:base62:40}}');
const bytestackApiKey = '{{key:hex:40}}';

Future<Object> sources() =>
    http.get(Uri.parse('https://api.bytestack.dev/v1/sources'), headers: {'Authorization': 'Bearer {{key:base62:43}}'});

Future<Object> jobs() {
  const token = '{{key:base62:44}}';
  return get('https://api.bytestack.dev/v1/jobs', token);
}

Future<Object> usage() => get('https://api.bytestack.dev/v1/usage?api_key={{key:base32:32}}');

const seen = ['{{again:1}}'];
