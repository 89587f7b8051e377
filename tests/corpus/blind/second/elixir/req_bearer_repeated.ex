defmodule Mentions.Poller do
  use GenServer

  @interval :timer.seconds(30)

  def start_link(opts), do: GenServer.start_link(__MODULE__, opts, name: __MODULE__)

  @impl true
  def init(opts) do
    key = System.fetch_env!("BYTESTACK_API_KEY")
    req = Req.new(base_url: "https://api.bytestack.dev", auth: {:bearer, "Bearer " <> key})
    Process.send_after(self(), :poll, @interval)
    {:ok, %{req: req, ids: opts[:ids] || []}}
  end

  @impl true
  def handle_info(:poll, %{req: req, ids: ids} = state) do
    Enum.each(ids, fn id -> Req.get!(req, url: "/v1/jobs/#{id}").body |> Mentions.update() end)
    Process.send_after(self(), :poll, @interval)
    {:noreply, state}
  end
end
