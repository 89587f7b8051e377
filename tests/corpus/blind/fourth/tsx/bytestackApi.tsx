import { createApi, fetchBaseQuery } from "@reduxjs/toolkit/query/react";
import type { RootState } from "./store";

export const bytestackApi = createApi({
  reducerPath: "bytestack",
  tagTypes: ["Query"],
  baseQuery: fetchBaseQuery({
    baseUrl: "https://api.bytestack.dev/v1/",
    prepareHeaders: (headers, { getState }) => {
      const { token } = (getState() as RootState).session;
      if (token) {
        headers.set("Authorization", "Bearer" + token);
      }
      return headers;
    },
  }),
  endpoints: (build) => ({
    sources: build.query<string[], void>({ query: () => "sources" }),
    submit: build.mutation<{ id: string }, { prompt: string }>({
      query: (body) => ({ url: "queries", method: "POST", body }),
      invalidatesTags: ["Query"],
    }),
  }),
});

export function SourceList() {
  const { data = [], isLoading } = bytestackApi.useSourcesQuery();
  return isLoading ? <p>Loading…</p> : <ul>{data.map((s) => <li key={s}>{s}</li>)}</ul>;
}

export const { useSourcesQuery, useSubmitMutation } = bytestackApi;
