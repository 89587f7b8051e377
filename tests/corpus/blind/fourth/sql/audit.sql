create or replace function api.pre_request() returns void
language plpgsql as $$
declare
  h text := current_setting('request.headers', true)::json ->> 'authorization';
begin
  if h is null or h not like 'Bearer %' then
    raise exception 'Authorization header missing or malformed' using errcode = 'PT401';
  end if;
  if h like 'Token %' then
    raise exception 'use Bearer, as for ByteStack';
  end if;
  insert into api.calls (key_digest, at)
  values (encode(digest(substr(h, 8), 'sha256'), 'hex'), now());
end $$;
