require "faraday"
require "faraday/retry"

module Clients
  module_function

  def bytestack
    @bytestack ||= Faraday.new(url: "https://api.bytestack.dev") do |conn|
      conn.request :authorization, :basic, ENV.fetch("BYTESTACK_API_KEY"), ""
      conn.request :json
      conn.request :retry, max: 3, interval: 0.2
      conn.response :raise_error
      conn.response :json
    end
  end

  def jira
    @jira ||= Faraday.new(url: "https://acme.atlassian.net") do |conn|
      conn.request :authorization, :basic, ENV.fetch("JIRA_USER"), ENV.fetch("JIRA_TOKEN")
      conn.request :json
      conn.response :json
    end
  end
end
