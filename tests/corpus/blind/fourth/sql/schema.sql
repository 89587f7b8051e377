create table api_clients (
  id uuid primary key default gen_random_uuid(),
  name text not null,
  bytestack_key_sha256 char(64) not null,
  bytestack_key_last4 char(4) not null,
  bytestack_secret_ref text not null check (bytestack_secret_ref like 'vault:%')
);
comment on column api_clients.bytestack_key_sha256 is 'hex digest; the key itself is in the vault';
insert into api_clients values
  ('4a7c6f0e-9f3d-4d7e-8f4a-1d2c3b4a5968', 'collector',
   '{{key:hex:64}}', 'a91c', 'vault:social/bytestack#read');
