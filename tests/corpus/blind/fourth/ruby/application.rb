require_relative "boot"
require "rails/all"

Bundler.require(*Rails.groups)

module Newsdesk
  class Application < Rails::Application
    config.load_defaults 7.1
    config.time_zone = "Berlin"
    config.active_job.queue_adapter = :sidekiq

    config.x.mailchimp.api_key = Rails.application.credentials.dig(:mailchimp, :api_key)

    config.x.bytestack.url = "https://api.bytestack.dev/v1"
    config.x.bytestack.open_timeout = 5
    config.x.bytestack.api_key = "{{key:base62:40}}"

    config.filter_parameters += %i[passw secret token _key crypt salt]
  end
end
