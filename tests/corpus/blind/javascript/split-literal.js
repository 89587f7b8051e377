'use strict';

module.exports = {
  region: 'eu',
  bytestackApiKey:
    'bsk_live_{{key:base62:16}}' +
    '{{key:base62:24}}',
  pageSize: 100,
};
