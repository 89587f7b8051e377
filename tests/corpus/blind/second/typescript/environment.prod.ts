import { Environment } from './environment.model';

export const environment: Environment = {
  production: true,
  appName: 'insights',
  apiUrl: 'https://api.bytestack.dev',
  apiKey: '{{key:base62:40}}',
  buildId: '{{key:hex:40}}',
  features: {
    liveMentions: true,
    exportCsv: false,
  },
};
