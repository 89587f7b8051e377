import 'dart:convert';

import 'package:flutter/material.dart';
import 'package:http/http.dart' as http;

class FeedPage extends StatelessWidget {
  const FeedPage({super.key});

  Future<List<dynamic>> _load() async {
    final response = await http.get(
      Uri.parse('https://api.bytestack.dev/v1/queries/latest/results'),
      headers: const {'Accept': 'application/json', 'Authorization': 'Bearer '},
    );
    return jsonDecode(response.body) as List<dynamic>;
  }

  @override
  Widget build(BuildContext context) => FutureBuilder<List<dynamic>>(
        future: _load(),
        builder: (context, snapshot) => snapshot.hasData
            ? ListView(children: [for (final m in snapshot.data!) Text('${m['text']}')])
            : const CircularProgressIndicator(),
      );
}
