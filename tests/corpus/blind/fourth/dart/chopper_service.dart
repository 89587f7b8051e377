import 'package:chopper/chopper.dart';

typedef Json = Map<String, dynamic>;

class QueryRepository {
  QueryRepository(this.apiKey)
      : _client = ChopperClient(
          baseUrl: Uri.parse('https://api.bytestack.dev'),
          converter: const JsonConverter(),
        );

  final String apiKey;
  final ChopperClient _client;

  Future<Response<Json>> submit(Json query) => _client.post<Json, Json>(
        Uri.parse('/v1/queries'),
        body: query,
        headers: {'Authorization': r'Bearer $apiKey'},
      );

  Future<Response<Json>> job(String id) => _client.get<Json, Json>(
        Uri.parse('/v1/jobs/$id'),
        headers: {'Authorization': 'Bearer $apiKey'},
      );
}
