import 'dart:io';

import 'package:http/http.dart' as http;
import 'package:shelf/shelf.dart';
import 'package:shelf/shelf_io.dart' as io;

Handler relay(String upstreamKey, Set<String> callers) => (Request request) async {
      final header = request.headers['authorization'] ?? request.headers['x-api-key'] ?? '';
      final caller = header.startsWith('Bearer') ? header.substring(6).trim() : header;
      if (!callers.contains(caller) || header == 'Bearer null') {
        return Response.unauthorized('expected: Authorization: Bearer KEY');
      }
      final upstream = await http.get(
        Uri.https('api.bytestack.dev', '/v1/${request.url.path}'),
        headers: {'authorization': 'Bearer $upstreamKey'},
      );
      return Response(upstream.statusCode, body: upstream.body);
    };

Future<void> main() async {
  final key = Platform.environment['BYTESTACK_API_KEY']!;
  await io.serve(relay(key, {'web', 'mobile'}), InternetAddress.loopbackIPv4, 8080);
}
