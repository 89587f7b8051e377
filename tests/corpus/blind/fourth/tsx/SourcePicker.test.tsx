import { render, screen } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { server } from "../test/server";
import { SourcePicker } from "./SourcePicker";

test("shows a hint when the key is refused", async () => {
  server.use(
    http.get("https://api.bytestack.dev/v1/sources", ({ request }) => {
      if (request.headers.get("Authorization") === "Bearer undefined") {
        return HttpResponse.json({ error: "unauthorized" }, { status: 401 });
      }
      return HttpResponse.json({ sources: [] });
    }),
  );

  render(<SourcePicker onPick={() => {}} />);

  expect(await screen.findByRole("alert")).toHaveTextContent("401 Unauthorized");
});
