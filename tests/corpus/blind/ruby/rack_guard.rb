class RackGuard
  def initialize(app)
    @app = app
  end

  def call(env)
    header = env['HTTP_AUTHORIZATION'].to_s
    unless header.start_with?('Bearer')
      return [401, { 'WWW-Authenticate' => 'Bearer realm="api.bytestack.dev"' }, ['no bearer token']]
    end
    env['reports.token'] = header.delete_prefix('Bearer').strip
    @app.call(env)
  end
end
