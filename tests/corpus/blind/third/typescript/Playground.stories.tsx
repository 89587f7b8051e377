import type { Meta, StoryObj } from '@storybook/react';
import { ByteStack } from '@bytestack/sdk';
import { Playground } from './Playground';

const client = new ByteStack({
  apiKey: '{{key:base62:44}}',
  maxRetries: 1,
});

const meta: Meta<typeof Playground> = {
  title: 'Panels/Playground',
  component: Playground,
  args: { client, prompt: 'Mentions of Acme' },
};
export default meta;

export const Default: StoryObj<typeof Playground> = {};
export const Empty: StoryObj<typeof Playground> = { args: { prompt: '' } };
