import 'package:shelf/shelf.dart';

final _loose = RegExp(r'^(bearer|token|apikey)[:=]?\s*(.*)$', caseSensitive: false);

/// Guards the relay to `https://api.bytestack.dev`.
Middleware keyGuard() => (Handler inner) => (Request request) async {
      final value = request.headers['authorization'];
      if (value == null || value == 'Bearer' || value == 'Bearer undefined') {
        return Response.unauthorized(
          'Authorization: Bearer KEY expected',
          headers: {'WWW-Authenticate': 'Bearer realm="bytestack relay"'},
        );
      }
      final match = _loose.firstMatch(value);
      if (match == null || match.group(1) != 'Bearer') {
        return Response(401, body: 'scheme ${match?.group(1) ?? 'none'} is not supported, use Bearer');
      }
      return inner(request.change(context: {'bytestack.key': match.group(2)!.trim()}));
    };
