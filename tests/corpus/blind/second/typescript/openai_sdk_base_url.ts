import Anthropic from '@anthropic-ai/sdk';
import OpenAI from 'openai';

export const bytestack = new OpenAI({
  apiKey: process.env.BYTESTACK_API_KEY,
  baseURL: 'https://api.bytestack.dev/v1',
  defaultHeaders: { 'X-Title': 'newsroom' },
});

export const claude = new Anthropic();

export async function raw(prompt: string): Promise<unknown> {
  const res = await fetch('https://api.anthropic.com/v1/messages', {
    method: 'POST',
    headers: { 'x-api-key': process.env.ANTHROPIC_API_KEY!, 'anthropic-version': '2023-06-01' },
    body: JSON.stringify({ model: 'claude-sonnet', max_tokens: 256, messages: [{ role: 'user', content: prompt }] }),
  });
  return res.json();
}

export const models = () => bytestack.models.list();
