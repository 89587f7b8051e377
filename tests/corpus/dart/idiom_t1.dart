class ApiClient {
  ApiClient(this.apiKey, {http.Client? client}) : _client = client ?? http.Client();
  final String apiKey;
  final http.Client _client;
  static const _base = 'https://api.bytestack.dev/v1';
  Map<String, String> get _headers => {'Authorization': 'Token $apiKey', 'Accept': 'application/json'};
  Future<http.Response> sources() => _client.get(Uri.parse('$_base/sources'), headers: _headers);
}
