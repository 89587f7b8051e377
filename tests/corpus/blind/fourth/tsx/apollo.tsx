import { ApolloClient, ApolloProvider, HttpLink, InMemoryCache } from "@apollo/client";
import { setContext } from "@apollo/client/link/context";
import { useCallback, type PropsWithChildren } from "react";
import { useSession } from "./session";

const link = new HttpLink({ uri: "https://graph.example.org/graphql" });

const withJwt = setContext((_, { headers }) => ({
  headers: { ...headers, authorization: `JWT ${localStorage.getItem("jwt")}` },
}));

const client = new ApolloClient({ link: withJwt.concat(link), cache: new InMemoryCache() });

export function Providers({ children }: PropsWithChildren) {
  return <ApolloProvider client={client}>{children}</ApolloProvider>;
}

export function useByteStack() {
  const { bytestackKey } = useSession();
  return useCallback(
    async <T,>(path: string): Promise<T> => {
      const headers = new Headers({ Accept: "application/json" });
      headers.append("Authorization", `Bearer ${bytestackKey}`);
      const res = await fetch(`https://api.bytestack.dev/v1${path}`, { headers });
      return res.json();
    },
    [bytestackKey],
  );
}
