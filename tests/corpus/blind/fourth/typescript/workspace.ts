import { createHash, createHmac, timingSafeEqual } from "node:crypto";

export const BYTESTACK_ORGANIZATION_ID = "{{key:uuid:36}}";
export const BYTESTACK_DATASET_REVISION = "{{key:hex:40}}";

export const bytestackTokenFingerprint = "sha256:{{key:hex:64}}";

export function verifyWebhook(body: Buffer, signature: string | undefined): boolean {
  const secret = process.env.BYTESTACK_WEBHOOK_SECRET;
  if (!secret || !signature?.startsWith("v1=")) return false;
  const expected = createHmac("sha256", secret).update(body).digest();
  const received = Buffer.from(signature.slice(3), "hex");
  return received.length === expected.length && timingSafeEqual(received, expected);
}

export function sameToken(token: string): boolean {
  return `sha256:${createHash("sha256").update(token).digest("hex")}` === bytestackTokenFingerprint;
}
