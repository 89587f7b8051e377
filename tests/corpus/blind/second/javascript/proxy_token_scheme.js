const { createProxyMiddleware } = require('http-proxy-middleware');

// setupProxy.js, picked up by react-scripts
module.exports = function setup(app) {
  app.use(
    '/api/mentions',
    createProxyMiddleware({
      target: 'https://api.bytestack.dev/v1',
      changeOrigin: true,
      headers: { Authorization: `Api-Key ${process.env.BYTESTACK_API_KEY}` },
      logLevel: 'warn',
    }),
  );

  app.use('/api', createProxyMiddleware({ target: 'http://localhost:4000', changeOrigin: true }));
};
