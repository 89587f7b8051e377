CREATE TABLE bytestack_keys (
  id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  label       text NOT NULL,
  key_sha256  char(64) NOT NULL,
  scope       text CHECK (scope IN ('read', 'write', 'admin'))
);
COMMENT ON COLUMN bytestack_keys.key_sha256 IS 'SHA-256 of the ByteStack key, never the key itself';
INSERT INTO bytestack_keys (label, key_sha256, scope)
VALUES ('ci-pipeline', '{{key:hex:64}}', 'read');
