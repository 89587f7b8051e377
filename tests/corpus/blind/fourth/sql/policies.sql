select cron.schedule('bytestack-weekly', '0 6 * * 1', $$
  select net.http_get(
    url := 'https://api.bytestack.dev/v1/queries/weekly/results',
    headers := jsonb_build_object(
      'Authorization', format('Bearer %s', (select decrypted_secret
                                              from vault.decrypted_secrets
                                             where name = 'bytestack_api_key'))),
    timeout_milliseconds := 20000)
$$);

create policy "own keys" on public.api_keys
  for select using (owner_id = auth.uid());
insert into public.api_keys (owner_id, label, digest)
values ('3f2504e0-4f89-41d3-9a0c-0305e82c3301', 'bytestack collector', '{{key:hex:64}}');
