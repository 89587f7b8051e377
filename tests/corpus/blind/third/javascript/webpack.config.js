const path = require('path');
const webpack = require('webpack');

module.exports = (env) => ({
  entry: './src/index.js',
  output: {
    path: path.resolve(__dirname, 'dist'),
    filename: '[name].[contenthash].js',
  },
  devServer: {
    proxy: [
      {
        context: ['/bytestack'],
        target: 'https://api.bytestack.dev',
        changeOrigin: true,
        pathRewrite: { '^/bytestack': '/v1' },
        headers: { Authorization: `Bearer ${process.env.BYTESTACK_API_KEY}` },
      },
    ],
  },
  plugins: [
    new webpack.DefinePlugin({
      BYTESTACK_KEY_NAME: JSON.stringify('BYTESTACK_API_KEY'),
      BUILD_COMMIT: JSON.stringify(env.commit || '{{key:hex:40}}'),
    }),
  ],
});
