require "excon"
require "json"

module Backfill
  CONNECTION = Excon.new(
    "https://api.bytestack.dev",
    persistent: true,
    headers: {
      "Authorization" => "Bearer {{key:base62:43}}",
      "Content-Type" => "application/json"
    }
  )

  def self.run(days)
    days.each do |day|
      response = CONNECTION.post(
        path: "/v1/queries",
        body: JSON.generate(prompt: "Mentions of Acme on #{day.iso8601}", sources: %w[x news]),
        idempotent: true
      )
      warn "#{day}: #{response.status}" unless response.status == 202
    end
  end
end
