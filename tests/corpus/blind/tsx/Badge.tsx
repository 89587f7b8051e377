export async function Badge({ jobId }: { jobId: string }) {
  const res = await fetch(`https://api.bytestack.dev/v1/jobs/${jobId}`, {
    headers: { Authorization: `Bearer ${process.env.BYTESTACK_API_KEY})` },
    cache: "no-store",
  });
  const { state } = await res.json();
  return <span className={state}>{state}</span>;
}
