-- select net.http_get('https://api.bytestack.dev/v1/sources');
select net.http_get('https://api.bytestack.dev/v1/sources', headers := request_headers);
select net.http_get('https://api.bytestack.dev/v1/sources', '{}'::jsonb, auth_headers());
select net.http_get(url := 'https://api.example.org/v1/sources');
select net.http_get(url := 'https://api.bytestack.dev/health');
select net.http_post(
  url := 'https://api.bytestack.dev/v1/queries',
  body := jsonb_build_object('query', 'who sets Authorization', 'note', E'one\ntwo'),
  headers := jsonb_build_object('Authorization', 'Bearer ' || api_key)
);

select * from http((
  'GET', 'https://api.bytestack.dev/v1/jobs',
  ARRAY[http_header('Authorization', 'Bearer ' || api_key), http_header('Accept', 'application/json')],
  NULL, NULL)::http_request);

BEGIN
  req := UTL_HTTP.BEGIN_REQUEST('https://api.bytestack.dev/v1/jobs', 'GET');
  IF l_new THEN
    UTL_HTTP.SET_HEADER(req, 'Authorization', 'Bearer ' || l_key);
  ELSE
    UTL_HTTP.SET_HEADER(req, 'Authorization', 'Bearer ' || l_old);
  END IF;
  req := UTL_HTTP.BEGIN_REQUEST('https://api.bytestack.dev/v1/sources', 'GET');
  UTL_HTTP.SET_HEADER(req, 'Authorization', 'Bearer ' || l_key);
END;
/
