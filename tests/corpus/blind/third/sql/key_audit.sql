CREATE TABLE bytestack_keys (
    id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    label       text NOT NULL,
    scope       text NOT NULL CHECK (scope IN ('read', 'write', 'admin')),
    key_sha256  char(64) NOT NULL UNIQUE,
    revoked_at  timestamptz
);

INSERT INTO bytestack_keys (label, scope, key_sha256)
VALUES ('ci-pipeline', 'write', '{{key:hex:64}}'),
       ('dashboard', 'read', '{{key:hex:64}}');

-- used by the rotation job
PREPARE revoke_key (text) AS
UPDATE bytestack_keys
   SET revoked_at = now()
 WHERE key_sha256 = encode(digest($1, 'sha256'), 'hex');
