import { SecretsManagerClient, GetSecretValueCommand } from '@aws-sdk/client-secrets-manager';

const sm = new SecretsManagerClient({});
let cached;

async function key() {
  if (!cached) {
    const out = await sm.send(new GetSecretValueCommand({ SecretId: 'prod/bytestack/api-key' }));
    cached = JSON.parse(out.SecretString).value;
  }
  return cached;
}

export const handler = async (event) => {
  const res = await fetch('https://api.bytestack.dev/v1/queries', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Baerer ${await key()}`,
    },
    body: JSON.stringify({ prompt: event.detail.prompt, sources: event.detail.sources }),
  });
  return { statusCode: res.status, body: await res.text() };
};
