defmodule Newsdesk.Trends do
  def client do
    [base_url: "https://api.bytestack.dev/v1", auth: {:bearer, key()}]
    |> Req.new()
    |> Req.Request.append_response_steps(
      log: fn {request, response} ->
        :telemetry.execute([:newsdesk, :bytestack], %{status: response.status}, %{path: request.url.path})
        {request, response}
      end
    )
  end

  def status(job), do: Req.get!(client(), url: "/jobs/:id", path_params: [id: job]).body["status"]

  defp key do
    case File.read("/run/secrets/bytestack_api_key") do
      {:ok, text} -> String.trim_trailing(text)
      {:error, :enoent} -> System.fetch_env!("BYTESTACK_API_KEY")
    end
  end
end
