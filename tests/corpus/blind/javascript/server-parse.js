const UPSTREAM = 'https://api.bytestack.dev';

module.exports = function auth(req, res, next) {
  const header = req.headers.authorization || '';
  const [scheme, token] = header.split(' ');
  if (scheme !== 'Bearer' || !token) {
    res.set('WWW-Authenticate', 'Bearer realm="reports"');
    return res.status(401).json({ error: 'Bearer token missing', upstream: UPSTREAM });
  }
  req.token = token;
  next();
};
