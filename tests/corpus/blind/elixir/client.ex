defmodule Mentions.Client do
  @base "https://api.bytestack.dev/v1"

  def jobs do
    key = System.fetch_env!("BYTESTACK_API_KEY")

    Req.get!(@base <> "/jobs",
      headers: [{"authorization", "Bearer" <> key}]
    ).body
  end
end
