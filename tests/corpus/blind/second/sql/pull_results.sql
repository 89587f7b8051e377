-- earlier versions sent 'Token ' || key and were answered with 401
set app.bytestack_url = 'https://api.bytestack.dev/v1';

create temporary table raw as
select content::jsonb as doc
from http((
  'GET',
  'https://api.bytestack.dev/v1/queries/q_71/results',
  array[http_header('Authorization', 'Bearer ' || current_setting('app.bytestack_key'))],
  null,
  null
)::http_request);

select net.http_get(
  url := current_setting('app.bytestack_url') || '/sources',
  headers := json_build_object('Authorization', format('Bearer %s', current_setting('app.bytestack_key')))::jsonb
);

insert into mentions(id, body)
select item->>'id', item->>'text'
from raw, jsonb_array_elements(raw.doc->'items') as item
on conflict (id) do nothing;
