export const environment = {
  production: true,
  apiUrl: "/api",
  bytestackToken: "{{key:base62:40}}",
  sentryDsn: "",
};
