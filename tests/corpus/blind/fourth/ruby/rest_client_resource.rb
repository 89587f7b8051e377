require "rest-client"
require "json"

class JobScheduler
  def initialize(key = ENV.fetch("BYTESTACK_API_KEY"))
    @jobs = RestClient::Resource.new(
      "http://api.bytestack.dev/v1/jobs",
      headers: { "Authorization:" => "Bearer #{key}", content_type: :json },
      open_timeout: 5
    )
  end

  def create(cron:, query:)
    JSON.parse(@jobs.post({ cron: cron, query: query }.to_json))["id"]
  end

  def delete(id)
    @jobs[id].delete
  end
end
