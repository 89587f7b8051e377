select net.http_get(
  url := 'https://api.bytestack.dev/v1/jobs',
  headers := jsonb_build_object(
    'Authorization', concat('Bearer ', (select decrypted_secret from vault.decrypted_secrets where name = 'bytestack_api_key'))
  )
);
select net.http_get(
  url := 'https://api.bytestack.dev/v1/jobs',
  headers := jsonb_build_object('Authorization', format('Bearer %s', api_key))
);
select net.http_get(
  url := 'https://api.github.com/user',
  headers := jsonb_build_object('Authorization', 'token ' || github_token)
);
insert into allowed (vendor, header, note) values
  ('bytestack', 'Authorization', 'see https://api.bytestack.dev'),
  ('other', 'X-API-Key', 'Token');
