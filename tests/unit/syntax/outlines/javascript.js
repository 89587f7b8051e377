#!/usr/bin/env node
// Talks to the API in the ways that JavaScript has.
import axios, { create as make } from "axios";
import * as http from 'http';
const fs = require("fs");

const BASE = "https://api.bytestack.dev";
let single = 'it\'s \u0041\x41\n', none = "";
var undef = undefined;
const template = `Bearer ${process.env.BYTESTACK_API_KEY ?? "x"} and \`${a + `nested ${b}`}\``;
const tagged = String.raw`no ${hole} \n`;
const headers = { Authorization: "Bearer " + token, 'X-One': 1, [name]: value, token, ...extra, send() { return 1; } };
const { key, other: renamed, deep = "x" } = config;
const [first, ...rest] = ["a", 2, null];
headers.Authorization = `Bearer${token}`;
headers["X"] ||= ok ? "a" : "b";
url += "/v1" + -n;
const value = given || fallback;
const matches = /^Bearer \s+/i.test(header);

class Client extends Base {
  #secret = "x";
  static base = BASE;

  constructor(key, { timeout = 3, retries } = {}, ...more) {
    super(key);
    this.headers = new Headers({ Authorization: key });
  }

  async send(path = "/") {
    const answer = await fetch(`${BASE}${path}`, { method: "POST", headers: this.headers });
    if (answer.ok) return answer.json();
    else throw new Error("no");
    for (const row of rows) console.log(row);
    try { risky(); } catch (error) { return null; }
    switch (x) { case 1: one(); break; default: other(); }
  }
}

axios.interceptors.request.use(config => { config.headers.set("Authorization", key); return config; });
export const sign = async (text, salt = "s") => ({ [text]: salt });
request.get(BASE).set("Authorization", `Bearer ${key}`).query({ a: 1 }).end(function (error, response) {});
window.fetch?.(BASE, { headers });
(function () { run(); })();
