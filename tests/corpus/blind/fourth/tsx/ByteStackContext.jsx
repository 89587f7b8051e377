import { createContext, useContext, useMemo } from 'react';
import { ByteStackClient } from '@bytestack/react';

const Context = createContext(null);

export function MentionsProvider({ children, region = 'eu' }) {
  const client = useMemo(
    () => new ByteStackClient('{{key:base62:40}}', { region, retries: 2 }),
    [region],
  );
  return <Context.Provider value={client}>{children}</Context.Provider>;
}

export function useMentions() {
  const client = useContext(Context);
  if (!client) throw new Error('useMentions needs a MentionsProvider');
  return client;
}
