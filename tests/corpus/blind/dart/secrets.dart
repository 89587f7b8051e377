class Secrets {
  static const bytestackApiKey = 'bsk_live_{{key:base62:32}}';
  static const appName = 'Mentions';
}
