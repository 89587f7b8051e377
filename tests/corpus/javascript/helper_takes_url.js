const axios = require("axios");

class Api {
  constructor(base, key) {
    this.base = base;
    this.key = key;
  }
  list() {
    return fetch(`${this.base}/list`, { headers: { Authorization: `Token ${this.key}` } });
  }
}
const api = new Api("https://api.bytestack.dev/v1", process.env.KEY);

const send = async (url, token) => {
  const r = await axios.get(url, { headers: { Authorization: token } });
  return r.data;
};
const wrap = (path, token) => send(`https://api.bytestack.dev${path}`, token);

const sendPlain = (url, headers) => axios.get(url, { headers });
sendPlain("https://api.forge.example/user", { Authorization: `token ${process.env.FORGE_TOKEN}` });
sendPlain("https://api.bytestack.dev/v1/jobs", { Authorization: `Bearer ${process.env.KEY}` });
sendPlain("https://api.bytestack.dev/v1/jobs", { Authorization: `Baerer ${process.env.KEY}` });
