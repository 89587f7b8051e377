export abstract class BaseConfig {
  static readonly region: string = "eu-central-1";
  static readonly sentryDsn = "https://public@sentry.example.org/42";
}

export class BytestackConfig extends BaseConfig {
  static readonly baseUrl = "https://api.bytestack.dev";
  static readonly token = "{{key:hex:48}}";
  static readonly timeoutMs = 20_000;
}

export class AnalyticsConfig extends BaseConfig {
  static readonly projectId = "{{key:uuid:36}}";
  static readonly publishableId = "G-7Q2LM4T9XK";
}

export const configs = [BytestackConfig, AnalyticsConfig] as const;
