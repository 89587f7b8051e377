const got = require("got");
const superagent = require("superagent");
const https = require("https");
const ky = require("ky");

const KEY = process.env.BYTESTACK_API_KEY;
const options = {
  hostname: "api.bytestack.dev",
  path: "/v1/sources",
  headers: { Authorization: `Bearer${KEY}` },
};

https.get(options, (response) => response.resume());

got("https://api.bytestack.dev/v1/sources", { headers: { authorization: `Token ${KEY}` } }).json();

superagent
  .get("https://api.bytestack.dev/v1/sources")
  .set("Authorization", "Bearer:" + KEY)
  .then((response) => response.body);

superagent.post("https://api.bytestack.dev/v1/queries").auth(KEY, { type: "bearer" }).send({});

const api = ky.create({ prefixUrl: "https://api.bytestack.dev", headers: { Authorization: KEY } });
api.get("v1/sources").json();

const xhr = new XMLHttpRequest();
xhr.open("GET", "https://api.bytestack.dev/v1/sources");
xhr.setRequestHeader("Authorization", `Bearer ${KEY}`);
xhr.setRequestHeader("Authorization", `Bearer ${KEY}`);
xhr.send();

$.ajax({ url: "https://api.bytestack.dev/v1/sources", headers: { Autorization: `Bearer ${KEY}` } });

const headers = new Headers();
headers.set("Authorization", `Bearer Bearer ${KEY}`);
fetch(new Request("https://api.bytestack.dev/v1/sources", { headers }));

const request = https.request("https://api.bytestack.dev/v1/queries", { method: "POST" });
request.setHeader("Authorization", `Basic ${KEY}`);
request.end("{}");
