SELECT content FROM http((
  'GET', 'https://api.bytestack.dev/v1/jobs',
  ARRAY[http_header('Authorization', 'Bearer ' || current_setting('bytestack.api_key'))], NULL, NULL)::http_request);
SELECT content FROM http((
  'GET', 'https://api.bytestack.dev/v1/jobs',
  ARRAY[http_header('Authorization', current_setting('bytestack.api_key'))], NULL, NULL)::http_request);
SELECT net.http_post(
  url := 'https://api.bytestack.dev/v1/queries',
  headers := jsonb_build_object('Authorization', 'Bearer' || vault_secret('bytestack_key')),
  body := '{}'::jsonb);
SELECT net.http_get('https://api.bytestack.dev/v1/jobs', headers := '{"Authorization": "Token {{key:base62:40}}"}'::jsonb);
INSERT INTO settings (name, value) VALUES ('bytestack_api_key', '{{key:base62:40}}');
UPDATE integrations SET bytestack_token = '{{key:base62:40}}' WHERE id = 1;
ALTER DATABASE app SET bytestack.api_key = '{{key:base62:40}}';
