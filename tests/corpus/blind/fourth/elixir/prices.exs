Mix.install([{:req, "~> 0.5"}, {:kino_vega_lite, "~> 0.1"}])

alias VegaLite, as: Vl

sources =
  Req.get!("https://{{host}}/v1/sources", params: [api_key: System.fetch_env!("LB_BYTESTACK_API_KEY")]).body

rows = for s <- sources["sources"], do: %{name: s["name"], documents: s["documents"]}

Vl.new(width: 480, height: 240, title: "Documents per source")
|> Vl.data_from_values(rows)
|> Vl.mark(:bar)
|> Vl.encode_field(:x, "name", type: :nominal)
|> Vl.encode_field(:y, "documents", type: :quantitative)
