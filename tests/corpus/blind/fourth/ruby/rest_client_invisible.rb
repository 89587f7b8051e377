require "rest-client"

module Insights
  class Results
    URL = "https://api.bytestack.dev/v1/queries/%<id>s/results"

    def self.each(id)
      response = RestClient::Request.execute(
        method: :get,
        url: format(URL, id: id),
        headers: {
          accept: "application/json",
          "Authorization" => "Bearer ​#{ENV.fetch('BYTESTACK_API_KEY')}"
        },
        timeout: 30
      )
      JSON.parse(response.body).fetch("items").each { |item| yield item }
    end
  end
end
