create extension if not exists pg_net;

create or replace function social.refresh() returns bigint
language plpgsql security definer as $$
declare
  bytestack_key text;
  req bigint;
begin
  select decrypted_secret into bytestack_key
    from vault.decrypted_secrets where name = 'bytestack_api_key';
  select net.http_get(
    url := 'https://api.bytestack.dev/v1/queries/weekly/results',
    headers := jsonb_build_object('Authorization', 'Bearer' || bytestack_key)
  ) into req;
  return req;
end $$;
