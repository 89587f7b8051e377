select net.http_get(
  url := 'https://api.bytestack.dev/v1/sources',
  headers := jsonb_build_object('Authorization', 'Bearer: ' || api_key)
);

select net.http_get(
  url := 'https://api.bytestack.dev/v1/jobs',
  headers := jsonb_build_object('Authorization', 'Bearer  ' || api_key)
);

select net.http_get(
  url := 'https://api.bytestack.dev/v1/mentions',
  headers := jsonb_build_object('Authorization', 'Bearer Bearer ' || api_key)
);

select net.http_get(
  url := 'https://api.bytestack.dev/v1/queries',
  headers := jsonb_build_object('Authorization', 'Bearer <' || api_key || '>')
);

select net.http_get(
  url := 'https://api.bytestack.dev/v1/topics',
  headers := jsonb_build_object('Authorization', 'Bearer YOUR_API_KEY')
);

select net.http_get(
  url := 'https://api.bytestack.dev/v1/alerts',
  headers := jsonb_build_object('Authorization', 'Bearer ${API_KEY}')
);

