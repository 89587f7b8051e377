import got from "got";

const auth = `Bearer ${process.env.BYTESTACK_API_KEY}`;

export const api = got.extend({
  prefixUrl: "https://api.bytestack.dev/v1",
  headers: { authorization: auth },
  hooks: {
    beforeRedirect: [(options) => { options.headers.authorization = auth; }],
  },
});
