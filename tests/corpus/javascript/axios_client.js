import axios from "axios";
import { readFileSync } from "node:fs";
import https from "node:https";

const baseURL = "https://api.bytestack.dev";
const key = process.env.BYTESTACK_API_KEY;

export const client = axios.create({
  baseURL,
  timeout: 5000,
  headers: { Authorization: "Bearer" + key },
});

export async function run(sql) {
  await axios.post(`${baseURL}/v1/queries`, { headers: { Authorization: `Bearer ${key}` } });
  await axios.post(`${baseURL}/v1/queries`, { sql }, { headers: { Authorization: `JWT ${key}` } });
  await axios({ method: "post", url: `${baseURL}/v1/queries`, data: { sql }, headers: { Authorization: key } });
  const fromFile = readFileSync("/run/secrets/bytestack", "utf8");
  await axios.get(`${baseURL}/v1/sources`, { headers: { Authorization: `Bearer ${fromFile}` } });
  await axios.get(`${baseURL}/v1/sources`, {
    headers: { Authorization: `Bearer ${fromFile.trim()}` },
    httpsAgent: new https.Agent({ rejectUnauthorized: false }),
  });
}

const other = axios.create({ baseURL });
other.defaults.headers.common["Authorization"] = `Bearer  ${key}`;
other.get("/v1/sources");

const third = axios.create({ baseURL });
third.interceptors.request.use((config) => {
  config.headers.Authorization = `Bearer${key}`;
  return config;
});
