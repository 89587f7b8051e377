import axios from "axios";

interface Webhook {
  url: string;
  headers: Record<string, string>;
  events: readonly string[];
}

const api = "https://api.bytestack.dev/v1/integrations/webhooks";

export async function register(callback: string, callbackSecret: string): Promise<string> {
  const webhook: Webhook = {
    url: callback,
    headers: { Authorization: `Token ${callbackSecret}`, "X-Origin": "bytestack" },
    events: ["query.done", "query.failed"],
  };

  const { data } = await axios.post<{ id: string }>(api, webhook, {
    headers: { Authorization: `Bearer ${process.env.BYTESTACK_ADMIN_KEY}` },
    maxRedirects: 0,
  });
  return data.id;
}
