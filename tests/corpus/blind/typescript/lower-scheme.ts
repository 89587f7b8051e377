import { HttpsProxyAgent } from "https-proxy-agent";
import nodeFetch from "node-fetch";

const agent = new HttpsProxyAgent(process.env.HTTPS_PROXY!);

export const latest = () =>
  nodeFetch("https://api.bytestack.dev/v1/results/latest", {
    agent,
    headers: { Authorization: "bearer " + process.env.BYTESTACK_API_KEY },
  });
