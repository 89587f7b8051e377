defmodule Collector.Sources do
  @url "https://api.bytestack.dev/v1/sources"

  defp key do
    "/run/secrets/bytestack_api_key"
    |> File.read!()
    |> String.trim()
  end

  def list do
    :get
    |> Finch.build(@url, [{"authorization", "Bearer #{key()}"}, {"accept", "application/json"}])
    |> Finch.request(Collector.Finch)
    |> decode()
  end

  defp decode({:ok, %Finch.Response{status: 200, body: body}}), do: Jason.decode(body)
  defp decode({:ok, %Finch.Response{status: status}}), do: {:error, status}
  defp decode(error), do: error
end
