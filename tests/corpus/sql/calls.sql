select net.http_post('https://api.bytestack.dev/v1/queries', '{"query": "a"}'::jsonb,
                     headers := '{"Content-Type": "application/json"}'::jsonb);

select status from extensions.http_get('https://api.bytestack.dev/v1/sources');

select net.http_post(
  url := 'https://api.bytestack.dev/v1/queries',
  body := jsonb_build_object('Authorization', 'Bearer ' || api_key)
);

select net.http_get('http://api.bytestack.dev/v1/jobs', headers => jsonb_build_object('Authorization', 'Bearer ' || api_key || chr(10)));

select * from http((
  'GET', 'https://api.bytestack.dev/v1/jobs',
  ARRAY[http_header('Authorization', 'Bearer ' || api_key), http_header('Authorization', 'Bearer ' || old_key)],
  NULL, NULL)::http_request);

BEGIN
  req := UTL_HTTP.BEGIN_REQUEST('https://api.bytestack.dev/v1/jobs', 'GET');
  UTL_HTTP.SET_HEADER(req, 'Authorization', 'Bearer ' || l_key);
  UTL_HTTP.SET_HEADER(req, 'Authorization', 'Bearer ' || l_old);
END;
/
