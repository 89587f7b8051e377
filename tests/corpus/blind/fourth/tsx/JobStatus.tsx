import useSWR, { type Fetcher } from "swr";
import { useAuthHeaders } from "./auth";

type Job = { id: string; status: "queued" | "running" | "done" };

export function JobStatus({ id }: { id: string }) {
  const auth = useAuthHeaders();
  const fetcher: Fetcher<Job, string> = (url) => fetch(url, { headers: { ...auth } }).then((r) => r.json());

  const { data, error } = useSWR(`https://api.bytestack.dev/v1/jobs/${id}`, fetcher, {
    refreshInterval: (job) => (job?.status === "done" ? 0 : 3000),
  });

  if (error) return <span role="alert">failed</span>;
  return <span data-status={data?.status}>{data?.status ?? "…"}</span>;
}
