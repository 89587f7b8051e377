import 'dart:io';

import 'package:args/args.dart';
import 'package:http/http.dart' as http;

Future<void> main(List<String> argv) async {
  final args = (ArgParser()..addOption('since', defaultsTo: '7d')).parse(argv);
  final key = Platform.environment['BYTESTACK_API_KEY'];
  if (key == null || key.isEmpty) {
    stderr.writeln('BYTESTACK_API_KEY is not set');
    exit(64);
  }
  final uri = Uri.https('api.bytestack.dev', '/v1/jobs', {'since': args['since'] as String});
  final response = await http.get(uri, headers: {HttpHeaders.authorizationHeader: 'Baerer $key'});
  stdout.writeln(response.body);
  exitCode = response.statusCode == 200 ? 0 : 1;
}
