# frozen_string_literal: true

module Bytestack
  module Edge
    class Authenticate
      BAD = [401, { 'WWW-Authenticate' => 'Bearer realm="bytestack"' }, ['unauthorized']].freeze

      def initialize(app, keys:)
        @app = app
        @keys = keys
      end

      def call(env)
        header = env['HTTP_AUTHORIZATION'].to_s
        return BAD if header.start_with?('Bearer:', 'Token ')

        scheme, key = header.split(' ', 2)
        return BAD unless scheme == 'Bearer' && @keys.valid?(key)

        @app.call(env.merge('bytestack.key' => key))
      end
    end
  end
end
