create or replace function refresh_sources(api_key text) returns bigint
language sql as $$
  select net.http_get(
    url := 'https://api.bytestack.dev/v1/sources',
    headers := jsonb_build_object('Authorization', 'Bearer' || api_key)
  );
$$;
