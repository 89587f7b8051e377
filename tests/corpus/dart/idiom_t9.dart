Future<void> jobs(Dio dio, String apiKey) async {
  await dio.post('https://api.bytestack.dev/v1/queries', data: {'headers': {'Authorization': 'Bearer $apiKey'}});
}
