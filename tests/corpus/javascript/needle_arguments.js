const needle = require("needle");

const key = process.env.BYTESTACK_KEY;
const url = "https://api.bytestack.dev/v1/jobs";

async function main() {
  await needle("get", url, { headers: { authorization: `Bearer ${key}` } });
  await needle("head", url, { headers: { authorization: `Token ${key}` } });
  await needle("get", url, { limit: 10 }, { headers: { authorization: `Bearer ${key}` } });
  await needle("post", url, { name: "a" }, { headers: { authorization: `Bearer ${key}` } });
  await needle.post(url, {
    json: { name: "a" },
    headers: { authorization: `Bearer ${key}` },
  });
}
