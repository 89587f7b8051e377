import { ByteStack } from "@bytestack/react";
import type { ReactNode } from "react";

const client = new ByteStack({ apiKey: "{{key:base62:32}}" });

export default function Providers({ children }: { children: ReactNode }) {
  return <client.Provider>{children}</client.Provider>;
}
