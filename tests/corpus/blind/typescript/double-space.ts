import ky from "ky";

export const bytestack = ky.create({
  prefixUrl: "https://api.bytestack.dev/v1",
  hooks: {
    beforeRequest: [
      (request) => {
        request.headers.set("Authorization", `Bearer  ${process.env.BYTESTACK_API_KEY}`);
      },
    ],
  },
});
