module.exports = {
  sdk: {
    name: '@bytestack/sdk',
    integrity: 'sha512-{{key:base64url:86}}==',
    commit: '{{key:hex:40}}',
    homepage: 'https://www.bytestack.com',
    requestId: '{{key:uuid:36}}',
  },
};
