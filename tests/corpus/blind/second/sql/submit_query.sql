create or replace function social.submit_query(p_prompt text)
returns bigint
language plpgsql
security definer
as $$
declare
  bytestack_key text;
  request_id bigint;
begin
  select decrypted_secret into bytestack_key
    from vault.decrypted_secrets where name = 'bytestack_write_key';
  select net.http_post(
    url := 'https://api.bytestack.dev/v1/queries',
    headers := jsonb_build_object('Content-Type', 'application/json', 'Authorization', 'Bearer' || bytestack_key),
    body := jsonb_build_object('prompt', p_prompt, 'sources', jsonb_build_array('x'))
  ) into request_id;
  return request_id;
end;
$$;
