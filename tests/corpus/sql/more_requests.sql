select net.http_get(
  url := 'https://api.bytestack.dev/v1/sources',
  headers := jsonb_build_object('Authorization', 'Bearer ')
);

select net.http_get(
  url := 'https://api.bytestack.dev/v1/jobs',
  headers := jsonb_build_object('Authorization', 'Bearer ' || api_key)
);

select net.http_get(
  url := 'https://api.bytestack.dev/v1/mentions',
  headers := jsonb_build_object('Authorization', 'Bearer ' || api_key || ';')
);

select net.http_get(
  url := 'https://api.bytestack.dev/v1/queries',
  headers := jsonb_build_object('Authorization', 'Bearer ' || encode(api_key::bytea, 'base64'))
);

select net.http_get(
  url := 'https://api.bytestack.dev/v1/topics',
  headers := jsonb_build_object('Authorization', 'Bearer ' || api_key || E'\n')
);

select net.http_get(
  url := 'https://api.bytestack.dev/v1/usage',
  headers := jsonb_build_object('Authorisation', 'Bearer ' || api_key)
);

select net.http_get(
  url := 'http://api.bytestack.dev/v1/jobs',
  headers := jsonb_build_object('Authorization', 'Bearer ' || api_key)
);

select net.http_get(url := 'https://api.bytestack.dev/v1/sources');
