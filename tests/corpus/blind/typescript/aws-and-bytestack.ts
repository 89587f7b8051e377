import { sign } from "./sigv4";

export async function archive(rows: string) {
  const s3 = await fetch("https://acme-archive.s3.amazonaws.com/rows.ndjson", {
    method: "PUT",
    body: rows,
    headers: { Authorization: `AWS4-HMAC-SHA256 Credential=${process.env.AWS_ACCESS_KEY_ID}/x, Signature=${sign(rows)}` },
  });
  const bs = await fetch("https://api.bytestack.dev/v1/jobs", {
    headers: { Authorization: `Bearer ${process.env.BYTESTACK_API_KEY}` },
  });
  return [s3.status, bs.status];
}
