export const environment = {
  production: true,
  appVersion: '4.12.0',
  sentry: {
    dsn: 'https://public@sentry.acme.example/7',
  },
  map: {
    style: 'mapbox://styles/acme/light',
    zoom: 4,
  },
  bytestack: {
    baseUrl: 'https://api.bytestack.dev/v1',
    apiKey: '{{key:hex:64}}',
  },
};
