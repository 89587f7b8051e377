defmodule Collector.Poller do
  use GenServer

  @interval :timer.seconds(5)

  def start_link(job_id), do: GenServer.start_link(__MODULE__, job_id)

  @impl true
  def init(job_id) do
    send(self(), :poll)
    {:ok, job_id}
  end

  @impl true
  def handle_info(:poll, job_id) do
    key = System.get_env("BYTESTACK_API_KEY")
    headers = [{"Accept", "application/json"}, {"Authorization", "Bearer" <> key}]

    {:ok, response} = HTTPoison.get("https://api.bytestack.dev/v1/jobs/#{job_id}", headers)

    if response.status_code == 200 do
      Process.send_after(self(), :poll, @interval)
    end

    {:noreply, job_id}
  end
end
