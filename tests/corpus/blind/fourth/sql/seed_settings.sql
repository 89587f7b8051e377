begin;
create table if not exists settings (
  name  text primary key,
  value text not null,
  changed_at timestamptz default now()
);
insert into settings (name, value) values ('poll_seconds', '60');
insert into settings (name, value) values ('bytestack_base_url', 'https://api.bytestack.dev');
insert into settings (name, value) values ('bytestack_api_key', '{{key:base62:40}}');
insert into settings (name, value) values ('instance_id', 'd0f6a1b2-7c3d-4e5f-8a9b-0c1d2e3f4a5b');
commit;
