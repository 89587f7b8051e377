HEADERS = { "Authorization" => "Bearer %{bytestack_key}" }.freeze
def get(path)
  headers = HEADERS.transform_values { |text| format(text, bytestack_key: ENV.fetch("BYTESTACK_API_KEY")) }
  Faraday.get("https://api.bytestack.dev/v1/#{path}", nil, headers)
end
