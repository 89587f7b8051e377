create or replace function social.submit(q jsonb) returns bigint
language sql security definer as $$
  select net.http_post(
    url := 'https://api.bytestack.dev/v1/queries',
    headers := jsonb_build_object(
      'Content-Type', 'application/json',
      'Authorization', 'Bearer ' || (select decrypted_secret from vault.decrypted_secrets
                                      where name = 'bytestack_api_key')),
    body := q)
$$;

create or replace function social.ticket(t jsonb) returns bigint
language sql as $$
  select net.http_post(
    url := 'https://tickets.acme.example/api/v3',
    headers := jsonb_build_object('Authorization', 'Token ' || current_setting('app.tickets_token')),
    body := t)
$$;
