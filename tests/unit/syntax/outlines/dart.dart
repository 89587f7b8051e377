import 'dart:convert';
import 'package:http/http.dart' as http;

// Talks to the API in the ways that Dart has.
const base = 'https://api.bytestack.dev';
final String key = Platform.environment['BYTESTACK_API_KEY'] ?? 'none';
var text = 'Bearer $key ${config.key} \$no \n\u{41}\'q\'', double = "Bearer $key";
var raw = r'no $hole \n'; String block = '''Bearer $key
two''';
final headers = <String, String>{'Authorization': 'Bearer ' + key + suffix, "X": 'y', ...more, if (ok) 'Z': 'z'};
List<String> list = ['a', "b", null, true, 1];
var joined = 'one' 'two' "three";

@immutable
class Client extends Base implements Api {
  static const scheme = 'Bearer';
  final String token;
  late Dio dio = Dio(BaseOptions(baseUrl: base, headers: {'Authorization': 'Bearer $key'}));

  Client(this.token, {this.retries = 3, required String base}) : super(token);
  Client.named(String token) : token = token;

  Future<Response> send(String path, {int timeout = 3, String? body}) async {
    final answer = await http.get(Uri.parse(base + path), headers: {'Authorization': 'Bearer $token'});
    dio.options.headers['Authorization'] = 'Bearer ${this.token}';
    request.headers.addAll({'X': 'y'}); total += 'x'; cache ??= 'y'; this.token = ok ? 'a' : 'b';
    var client = HttpClient()..badCertificateCallback = check..connectionTimeout = limit;
    if (answer.ok) return null; else { throw Exception('no'); }
    for (final name in names) { print(name); }
    for (var i = 0; i < 3; i++) one(i);
    try { risky(); } on Exception catch (error) { log(error); }
    switch (kind) { case 'a': one(); break; default: two(); }
    var sign = (String value) => value + 'x';
    items.map((item) { return item.trim(); }).toList();
    return jsonDecode(answer.body)['data']![0] as Response;
  }

  String get header => 'Bearer $token';
}
