import 'package:http/http.dart' as http;
import 'package:http_parser/http_parser.dart';

/// Never write `Authorization: Token KEY` or `Authorization: KEY` here,
/// the server answers 401 to both.
mixin ByteStackHeaders {
  String get bearer;

  Map<String, String> get common => {'Accept': 'application/json', 'Authorization': 'Bearer $bearer'};
}

class Uploader with ByteStackHeaders {
  Uploader(this.bearer, {this.extra = const {}});

  @override
  final String bearer;
  final Map<String, String> extra;

  Future<int> upload(List<int> bytes, String name) async {
    final request = http.MultipartRequest('POST', Uri.https('api.bytestack.dev', '/v1/uploads'))
      ..headers.addAll({...extra, ...common})
      ..fields['name'] = name
      ..files.add(http.MultipartFile.fromBytes('file', bytes, contentType: MediaType('text', 'csv')));
    final streamed = await request.send();
    return streamed.statusCode;
  }
}
