Mix.install([{:jason, "~> 1.4"}])

key = "BYTESTACK_API_KEY" |> System.fetch_env!() |> String.to_charlist()

ssl = [
  verify: :verify_peer,
  cacerts: :public_key.cacerts_get(),
  customize_hostname_check: [match_fun: :public_key.pkix_verify_hostname_match_fun(:https)]
]

request = {~c"https://api.bytestack.dev/v1/sources", [{~c"authorization", ~c"Bearer " ++ key}]}

case :httpc.request(:get, request, [ssl: ssl, timeout: 10_000], body_format: :binary) do
  {:ok, {{_, 200, _}, _headers, body}} ->
    for source <- Jason.decode!(body)["sources"], do: IO.puts(source["name"])

  {:ok, {{_, status, reason}, _headers, _body}} ->
    IO.puts(:stderr, "#{status} #{reason}")
    System.halt(1)
end
