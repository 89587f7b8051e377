begin;

create table if not exists settings (
  name  text primary key,
  value text not null
);

insert into settings (name, value) values
  ('site_title', 'Mentions'),
  ('bytestack_url', 'https://api.bytestack.dev'),
  ('bytestack_api_key', '{{key:base62:40}}'),
  ('instance_id', '{{key:uuid:36}}')
on conflict (name) do update set value = excluded.value;

commit;
