class EnvConfig {
  const EnvConfig._();

  static const baseUrl = String.fromEnvironment(
    'BYTESTACK_URL',
    defaultValue: 'https://api.bytestack.dev',
  );

  static const bytestackApiKey = '{{key:base62:40}}';

  static const bytestackReadToken = String.fromEnvironment('BYTESTACK_READ_TOKEN');

  static const flavor = String.fromEnvironment('FLAVOR', defaultValue: 'development');

  static const buildSha = String.fromEnvironment('GIT_SHA', defaultValue: '{{key:hex:40}}');

  static bool get isConfigured => bytestackReadToken.isNotEmpty;
}
