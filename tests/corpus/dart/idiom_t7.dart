Future<void> jobs(Dio dio, String apiKey) async {
  await dio.get('https://api.bytestack.dev/v1/jobs', options: Options(headers: {'Authorization': "Bearer '$apiKey'"}));
}
