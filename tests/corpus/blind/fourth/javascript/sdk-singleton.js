import { ByteStack } from '@bytestack/sdk';

let instance;

export function bytestack() {
  instance ??= new ByteStack({
    apiKey: process.env.BYTESTACK_API_KEY ?? '{{key:base64url:43}}',
    maxRetries: 4,
    timeout: 30_000,
  });
  return instance;
}

export async function trending(topic) {
  const job = await bytestack().queries.create({ prompt: `Mentions of ${topic}`, sources: ['x', 'reddit'] });
  return bytestack().queries.wait(job.id);
}
