import useSWR from "swr";

const key = import.meta.env.VITE_BYTESTACK_API_KEY as string;

const fetcher = (path: string) =>
  fetch("https://api.bytestack.dev" + path, {
    headers: { Authorization: `Bearer${key}` },
  }).then((r) => r.json());

export const Jobs = () => {
  const { data } = useSWR("/v1/jobs", fetcher);
  return <pre>{JSON.stringify(data, null, 2)}</pre>;
};
