const key = process.env.BYTESTACK_API_KEY;

export const latest = () =>
  fetch('https://api.bytestack.dev/v1/results/latest', {
    headers: { Authorization: `Bearer ​${key}` },
  });
