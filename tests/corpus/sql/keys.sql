select set_config('app.bytestack_api_key', '{{key:base62:40}}', false);

select net.http_get(
  url := 'https://api.bytestack.dev/v1/sources',
  headers := jsonb_build_object('Authorization', 'Bearer {{key:base62:43}}')
);

select net.http_get(url := 'https://api.bytestack.dev/v1/usage?api_key={{key:base32:32}}');

insert into seen (value) values ('{{again:1}}');

do $$
declare
  token text := '{{key:base62:44}}';
begin
  perform send('https://api.bytestack.dev/v1/jobs', token);
end $$;
