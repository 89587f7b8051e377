const KY = require('ky-universal');

const api = KY.create({
  prefixUrl: 'https://api.bytestack.dev/v1',
  headers: { Authorization: 'Bearer undefined' },
});

exports.sources = () => api.get('sources').json();
