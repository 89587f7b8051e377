-- pg_net, http, SQL Server and Oracle
select net.http_get(
  url := 'https://api.bytestack.dev/v1/sources',
  headers := jsonb_build_object('Authorization', 'Bearer' || current_setting('app.bytestack_key'))
);

select * from http((
  'GET', 'https://api.bytestack.dev/v1/jobs',
  ARRAY[http_header('Authorization', 'Token ' || api_key)], NULL, NULL)::http_request);

select net.http_post(
  url := 'https://api.bytestack.dev/v1/queries',
  headers := '{"X-API-Key": "' || api_key || '"}'
);

EXEC sp_invoke_external_rest_endpoint
  @url = N'https://api.bytestack.dev/v1/jobs',
  @headers = N'{"Authorization":"Baerer ' + @key + '"}';

BEGIN
  req := UTL_HTTP.BEGIN_REQUEST('https://api.bytestack.dev/v1/jobs', 'GET');
  UTL_HTTP.SET_HEADER(req, 'Authorization', 'bearer ' || l_key);
END;
/
select net.http_get(
  url := 'https://api.bytestack.dev/v1/sources',
  headers := jsonb_build_object('Authorization', api_key)
);
