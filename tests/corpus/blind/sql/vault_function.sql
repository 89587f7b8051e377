select net.http_get(
  url := 'https://api.bytestack.dev/v1/jobs',
  headers := jsonb_build_object(
    'Authorization', 'Bearer ' || (select decrypted_secret from vault.decrypted_secrets where name = 'bytestack_api_key')
  )
);
