export type Status = 401 | 402 | 403 | 429;

const texts: Record<Status, { title: string; hint: string }> = {
  401: {
    title: "ByteStack refused the key",
    hint: "The header must read 'Authorization: Bearer KEY'. 'Authorization: KEY', 'Bearer: KEY' and 'Token KEY' are refused.",
  },
  402: {
    title: "The ByteStack account has an unpaid balance",
    hint: "Pay under Settings, Plans & Billing.",
  },
  403: {
    title: "The key lacks a scope",
    hint: "Submitting a query needs the write scope.",
  },
  429: { title: "Too many requests", hint: "Wait and try again." },
};

export const explain = (status: Status): string => `${texts[status].title}. ${texts[status].hint}`;

export const looksMalformed = (value: string): boolean =>
  !/^Bearer [\w.~+/-]+=*$/.test(value) || value === "Bearer undefined" || value.endsWith(",");
