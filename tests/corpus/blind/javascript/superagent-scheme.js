const request = require('superagent');

exports.cancel = (id) =>
  request
    .del(`https://api.bytestack.dev/v1/jobs/${id}`)
    .set('Authorization', `Baerer ${process.env.BYTESTACK_API_KEY}`)
    .set('Accept', 'application/json');
