import { setDefaultResultOrder } from "node:dns";

setDefaultResultOrder("ipv4first");

export const PAGE_SIZE = 200;

export const BYTESTACK_API_KEY =
  "{{key:base62:24}}" +
  "{{key:base62:24}}";

export function pageCount(total: number): number {
  return Math.max(1, Math.ceil(total / PAGE_SIZE));
}
