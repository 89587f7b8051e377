import 'dart:convert';

import 'package:flutter/material.dart';
import 'package:http/http.dart' as http;

class QuotaBadge extends StatelessWidget {
  const QuotaBadge({super.key});

  Future<int> _remaining() async {
    final res = await http.get(Uri.parse('https://api.bytestack.dev/v1/quota'));
    return (jsonDecode(res.body) as Map<String, dynamic>)['remaining'] as int;
  }

  @override
  Widget build(BuildContext context) {
    return FutureBuilder<int>(
      future: _remaining(),
      builder: (context, snapshot) {
        if (snapshot.hasError) return const Icon(Icons.error_outline);
        if (!snapshot.hasData) return const CircularProgressIndicator();
        return Chip(label: Text('${snapshot.data} queries left'));
      },
    );
  }
}
