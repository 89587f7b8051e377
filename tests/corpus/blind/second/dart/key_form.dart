import 'package:flutter/material.dart';

class KeyForm extends StatelessWidget {
  const KeyForm({super.key, required this.onSaved, this.bytestackKey});

  final void Function(String?) onSaved;
  final String? bytestackKey;

  String get masked => bytestackKey == null ? 'Bearer null' : 'Bearer ••••${bytestackKey!.substring(bytestackKey!.length - 4)}';

  @override
  Widget build(BuildContext context) => Column(children: [
        const Text('Autorization'),
        Text('ByteStack: $masked'),
        TextFormField(
          obscureText: true,
          decoration: const InputDecoration(
            labelText: 'ByteStack API key',
            hintText: 'YOUR_API_KEY',
            helperText: 'Sent to api.bytestack.dev as Authorization header',
          ),
          onSaved: onSaved,
        ),
      ]);
}
