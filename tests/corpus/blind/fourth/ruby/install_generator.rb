require "rails/generators"

module Mentions
  class InstallGenerator < Rails::Generators::Base
    desc "Creates the ByteStack client and its initializer"

    def create_client
      create_file "app/clients/bytestack.rb", <<~'RUBY'
        class Bytestack
          include HTTParty
          base_uri "https://api.bytestack.dev/v1"
          headers "Authorization" => "Bearer #{ENV.fetch("BYTESTACK_API_KEY")}"
        end
      RUBY
    end

    def show_readme
      say "Set BYTESTACK_API_KEY, then try: bin/rails runner 'puts Bytestack.get(\"/sources\")'", :green
    end
  end
end
