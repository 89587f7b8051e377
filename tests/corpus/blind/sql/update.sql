BEGIN;
UPDATE tenants
   SET bytestack_token = 'bsk_live_{{key:base62:32}}'
 WHERE slug = 'acme';
COMMIT;
