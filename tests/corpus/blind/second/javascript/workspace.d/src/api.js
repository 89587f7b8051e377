const KEY = import.meta.env.VITE_BYTESTACK_API_KEY;

export const api = (path, init = {}) =>
  fetch(`https://api.bytestack.dev/v1/${path}`, {
    ...init,
    headers: { ...init.headers, Authorization: `Bearer ${KEY}` },
  });
