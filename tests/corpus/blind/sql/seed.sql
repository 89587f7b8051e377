INSERT INTO settings (name, value) VALUES
  ('page_size', '50'),
  ('bytestack_api_key', '{{key:base62:40}}'),
  ('theme', 'dark');
