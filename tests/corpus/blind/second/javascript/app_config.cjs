'use strict';

const path = require('path');

module.exports = {
  port: Number(process.env.PORT || 3000),
  uploads: path.join(__dirname, 'uploads'),
  mail: {
    host: 'smtp.acme.io',
    from: 'insights@acme.io',
  },
  search: {
    endpoint: 'https://api.bytestack.dev/v1',
    token: '{{key:base62:40}}',
    clientId: '{{key:uuid:36}}',
    pageSize: 100,
  },
};
