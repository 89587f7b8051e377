import { z } from "zod";

export const Env = z.object({
  BYTESTACK_API_KEY: z.string().min(16, "BYTESTACK_API_KEY must be set"),
  BYTESTACK_BASE_URL: z.string().url().default("https://api.bytestack.dev"),
  DATABASE_URL: z.string(),
});

export type Env = z.infer<typeof Env>;
