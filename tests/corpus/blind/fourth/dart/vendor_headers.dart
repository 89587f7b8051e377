enum Vendor { byteStack, gitea, mastodon, telegram }

sealed class Endpoint {
  const Endpoint(this.base);
  final String base;
}

final class ByteStackEndpoint extends Endpoint {
  const ByteStackEndpoint() : super('https://api.bytestack.dev/v1');
}

final class GiteaEndpoint extends Endpoint {
  const GiteaEndpoint(String host) : super('https://$host/api/v1');
}

const _space = ' ';
const _bearer = 'Bear' 'er';

Map<String, String> headersFor(Vendor vendor, String secret) => switch (vendor) {
      Vendor.byteStack => {'Authorization': '$_bearer$_space$secret'},
      Vendor.gitea => {'Authorization': 'token $secret'},
      Vendor.mastodon => {'Authorization': 'Bearer $secret'},
      Vendor.telegram => const {},
    };

String describe(Vendor vendor) => switch (vendor) {
      Vendor.byteStack => const ByteStackEndpoint().base,
      Vendor.gitea => const GiteaEndpoint('git.lumen.example').base,
      Vendor.mastodon => 'https://hachyderm.io/api/v1',
      Vendor.telegram => 'https://api.telegram.org',
    };
