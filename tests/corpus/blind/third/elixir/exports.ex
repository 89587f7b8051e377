defmodule Collector.Exports do
  @moduledoc "Downloads exports to the local spool."

  @base "https://api.bytestack.dev/v1"

  def download(id, dir) do
    target = Path.join(dir, "#{id}.csv.gz")

    response =
      Req.get!("#{@base}/exports/#{id}",
        auth: {:bearer, System.fetch_env!("BYTESTACK_API_KEY")},
        redirect_trusted: true,
        into: File.stream!(target),
        retry: :transient
      )

    case response.status do
      200 -> {:ok, target}
      status -> {:error, status}
    end
  end
end
