export const REGION = 'eu-west-1';

export const LIMITS = Object.freeze({
  rowsPerQuery: 5000,
  parallelQueries: 4,
});

export const BYTESTACK_WRITE_TOKEN =
  '{{key:base62:24}}' +
  '{{key:base62:24}}';

export const FEATURE_FLAGS = ['digest', 'alerts', 'exports'];
