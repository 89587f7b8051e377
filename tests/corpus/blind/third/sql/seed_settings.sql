BEGIN;

CREATE TABLE IF NOT EXISTS app_settings (
    name       text PRIMARY KEY,
    value      text NOT NULL,
    updated_at timestamptz NOT NULL DEFAULT now()
);

INSERT INTO app_settings (name, value) VALUES ('bytestack_api_key', '{{key:hex:48}}');
INSERT INTO app_settings (name, value) VALUES ('bytestack_base_url', 'https://api.bytestack.dev/v1');
INSERT INTO app_settings (name, value) VALUES ('digest_hour', '7');

COMMIT;
