import 'dart:io';

import 'package:http/http.dart' as http;
import 'package:http/io_client.dart';

class Target {
  const Target(this.base, {this.trustAll = false});

  const Target.emulator() : this('http://10.0.2.2:8089', trustAll: true);
  const Target.local() : this('http://127.0.0.1:8089', trustAll: true);
  const Target.live() : this('https://api.bytestack.dev');

  final String base;
  final bool trustAll;

  Uri call(String path) => Uri.parse('$base$path');
}

http.Client emulatorHttp() => IOClient(HttpClient()..badCertificateCallback = (_, host, __) => host == '10.0.2.2');

Future<http.Response> ping(http.Client client, Target target, String key) {
  final value = StringBuffer('Bearer')
    ..write(' ')
    ..write(key);
  return client.get(target('/v1/sources'), headers: {'authorization': value.toString()});
}
