import type { AnchorHTMLAttributes } from "react";

type Topic = "authentication" | "queries" | "jobs";

const DOCS = "https://docs.bytestack.com";

export function DocsLink({ topic, ...rest }: { topic: Topic } & AnchorHTMLAttributes<HTMLAnchorElement>) {
  const url = new URL(`/${topic}`, DOCS);
  url.searchParams.set("utm_source", "insights");
  return <a {...rest} href={url.href} target="_blank" rel="noreferrer" />;
}

export function Help() {
  return (
    <nav aria-label="Help">
      <DocsLink topic="authentication">How the key is sent</DocsLink>
      <DocsLink topic="queries">Queries</DocsLink>
    </nav>
  );
}
