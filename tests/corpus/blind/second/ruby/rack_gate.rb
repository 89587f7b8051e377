# Rack gate in front of the ByteStack callback endpoint
class CallbackGate
  REALM = 'Bearer realm="bytestack callbacks"'

  def initialize(app, secret: ENV.fetch('BYTESTACK_CALLBACK_SECRET'))
    @app = app
    @secret = secret
  end

  def call(env)
    value = env['HTTP_AUTHORIZATION'].to_s
    return deny('missing') if value.empty?
    return deny('use "Bearer KEY", not "Token KEY"') if value.start_with?('Token ', 'Bearer:')

    given = value.delete_prefix('Bearer').strip
    return deny('bad key') unless Rack::Utils.secure_compare(given, @secret)

    @app.call(env)
  end

  private

  def deny(reason)
    [401, { 'WWW-Authenticate' => REALM, 'Content-Type' => 'text/plain' }, [reason]]
  end
end
