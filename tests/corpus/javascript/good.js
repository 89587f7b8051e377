import axios from "axios";
import nock from "nock";

const API = "https://api.bytestack.dev/v1";
const key = process.env.BYTESTACK_API_KEY ?? "";
const template = "Bearer {token}";

const authHeaders = (token) => ({ Authorization: `Bearer ${token}` });

export const one = () => fetch(`${API}/sources`, { headers: authHeaders(key) });
export const two = () => fetch(`${API}/sources`, { headers: { ...authHeaders(key), Accept: "application/json" } });
export const three = () => axios.get(`${API}/sources`, { headers: { Authorization: "Bearer " + key } });
export const four = () => axios.post(`${API}/queries`, { sql: "select 1" }, { headers: authHeaders(key) });
export const five = (headers) => fetch(`${API}/sources`, { headers });
export const six = (init) => fetch(`${API}/sources`, init);
export const seven = () => fetch(`${API}/sources`, { headers: { Authorization: template.replace("{token}", key) } });
export const eight = () => fetch("https://api.github.com/user", { headers: { Authorization: `token ${process.env.GH}` } });
export const nine = (authorization) => fetch(`${API}/sources`, { headers: { authorization } });
export const ten = () => axios.post(`${API}/webhooks`, { url: "https://x.example", headers: { "X-Y": "z" }, events: [] }, { headers: authHeaders(key) });

export function handler(req, res) {
  const header = req.headers.authorization || "";
  if (!header.startsWith("Bearer ")) return res.status(401).end();
  return fetch(`${API}/sources`, { headers: { Authorization: req.headers.authorization } });
}

nock("https://api.bytestack.dev", { reqheaders: { Authorization: "Bearer" + key } }).get("/v1/sources").reply(200);
