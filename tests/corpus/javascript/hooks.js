import axios from "axios";
import ky from "ky";
import got from "got";

const api = axios.create({ baseURL: "https://api.bytestack.dev/v1" });
api.interceptors.request.use((config) => {
  config.headers.Authorization = `Bearer  ${process.env.API_TOKEN}`;
  return config;
});

const other = axios.create({ baseURL: "https://api.example.net/v1" });
other.interceptors.request.use((config) => {
  config.headers.Authorization = `Token ${process.env.OTHER_TOKEN}`;
  return config;
});

export const jobs = ky.create({
  prefixUrl: "https://api.bytestack.dev/v1",
  hooks: { beforeRequest: [(request) => request.headers.set("Authorization", `Bearer${process.env.API_TOKEN}`)] },
});
export const list = () => jobs.get("jobs").json();

export const retrying = got.extend({
  prefixUrl: "https://api.bytestack.dev/v1",
  hooks: { init: [(_raw, options) => { options.headers.authorization = `Bearer ${process.env.API_TOKEN}`; }] },
});
export const status = (id) => retrying.get(`jobs/${id}`);

$.ajax({
  url: "https://api.bytestack.dev/v1/jobs",
  beforeSend: (xhr) => xhr.setRequestHeader("Authorization", "Token " + window.apiToken),
});

export async function submit(path, opts = {}) {
  opts.headers = opts.headers || {};
  opts.headers["Authorization"] = "Bearer: " + process.env.API_TOKEN;
  return fetch("https://api.bytestack.dev/v1" + path, opts);
}
