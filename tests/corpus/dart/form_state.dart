class _FormState extends State<Form> {
  String _key = '';
  Future<void> check() async {
    await http.get(Uri.parse('https://api.bytestack.dev/v1/sources'), headers: {'Authorization': 'Bearer $_key'});
  }
}
