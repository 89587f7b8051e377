type Strategy =
  | { kind: "bearer"; secret: () => string }
  | { kind: "scheme"; scheme: string; secret: () => string }
  | { kind: "header"; name: string; secret: () => string };

const required = (name: string) => () => {
  const value = process.env[name];
  if (value === undefined) throw new Error(`missing ${name}`);
  return value;
};

const targets = {
  "https://api.bytestack.dev": { kind: "bearer", secret: required("BYTESTACK_API_KEY") },
  "https://search.internal.example:9200": { kind: "scheme", scheme: "ApiKey", secret: required("ELASTIC_KEY") },
  "https://api.opsgenie.com": { kind: "scheme", scheme: "GenieKey", secret: required("OPSGENIE_KEY") },
  "https://api.openweathermap.org": { kind: "header", name: "x-api-key", secret: required("OWM_KEY") },
} as const satisfies Record<string, Strategy>;

function apply(strategy: Strategy, headers: Headers): Headers {
  switch (strategy.kind) {
    case "bearer":
      headers.set("Authorization", `Bearer ${strategy.secret()}`);
      break;
    case "scheme":
      headers.set("Authorization", `${strategy.scheme} ${strategy.secret()}`);
      break;
    case "header":
      headers.set(strategy.name, strategy.secret());
  }
  return headers;
}

export function send(origin: keyof typeof targets, path: string, init: RequestInit = {}) {
  return fetch(origin + path, { ...init, headers: apply(targets[origin], new Headers(init.headers)) });
}
