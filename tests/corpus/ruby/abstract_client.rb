class Rest
  def get(path)
    Faraday.get("#{origin}#{path}", nil, { "Authorization" => authorization })
  end
end

class ByteStack < Rest
  def origin = "https://api.bytestack.dev"

  def authorization
    "Token #{@key}"
  end
end

class Other < Rest
  def origin = "https://api.statuspage.io"

  def authorization
    "OAuth #{@key}"
  end
end
