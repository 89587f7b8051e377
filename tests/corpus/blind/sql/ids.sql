INSERT INTO sources (id, vendor, workspace_id, url) VALUES
  (1, 'bytestack', '{{key:uuid:36}}', 'https://api.bytestack.dev/v1/sources'),
  (2, 'other',     '{{key:uuid:36}}', 'https://example.org');
