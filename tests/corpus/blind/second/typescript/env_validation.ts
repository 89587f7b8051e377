import { z } from 'zod';

const key = z
  .string()
  .min(20, 'BYTESTACK_API_KEY looks too short')
  .regex(/^[A-Za-z0-9._~+/-]+=*$/, 'BYTESTACK_API_KEY must not contain quotes or spaces')
  .refine((v) => !v.startsWith('Bearer '), 'put only the key into BYTESTACK_API_KEY, without "Bearer "')
  .refine((v) => !['YOUR_API_KEY', 'changeme', 'undefined'].includes(v), 'BYTESTACK_API_KEY is a placeholder');

export const Env = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  BYTESTACK_API_KEY: key,
  BYTESTACK_BASE_URL: z.string().url().default('https://api.bytestack.dev'),
});

export type Env = z.infer<typeof Env>;

export function load(source: NodeJS.ProcessEnv = process.env): Env {
  const parsed = Env.safeParse(source);
  if (!parsed.success) {
    console.error(parsed.error.flatten().fieldErrors);
    process.exit(78);
  }
  return parsed.data;
}
