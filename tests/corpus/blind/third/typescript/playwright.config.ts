import { defineConfig, devices } from '@playwright/test';

export default defineConfig({
  testDir: './e2e',
  retries: process.env.CI ? 2 : 0,
  use: {
    baseURL: 'https://api.bytestack.dev',
    extraHTTPHeaders: {
      Accept: 'application/json',
      Authorization: process.env.BYTESTACK_API_KEY!,
    },
    trace: 'on-first-retry',
  },
  projects: [{ name: 'api', use: { ...devices['Desktop Chrome'] } }],
});
