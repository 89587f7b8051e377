require "httparty"

class Client
  def initialize(base)
    @base = base
  end

  def get(path, key)
    HTTParty.get("#{@base}#{path}", headers: { "Authorization" => "Token #{key}" })
  end
end

class Forge
  def initialize(base)
    @base = base
  end

  def get(path, key)
    HTTParty.get("#{@base}#{path}", headers: { "Authorization" => "token #{key}" })
  end
end

Client.new("https://api.bytestack.dev").get("/v1/jobs", ENV["BYTESTACK_KEY"])
Forge.new("https://api.forge.example").get("/user", ENV["FORGE_TOKEN"])
