const KEY = process.env.BYTESTACK_API_KEY;

export const a = () =>
  fetch('https://api.bytestack.dev/v1/jobs', {
    headers: { Authorization: `Bearer ${btoa(KEY)}` },
  });

export const b = () =>
  fetch('https://api.bytestack.dev/v1/sources', {
    headers: { Authorization: 'Bearer ' + encodeURIComponent(KEY) },
  });
