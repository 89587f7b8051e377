<?php

$key = trim(file_get_contents('/run/secrets/bytestack_key'));

$opts = ['http' => [
    'method' => 'POST',
    'header' => "Content-Type: application/json\r\nAuthorization: Bearer $key\r\n",
    'content' => json_encode(['prompt' => 'Acme', 'sources' => ['x']]),
]];

echo file_get_contents('https://api.bytestack.dev/v1/queries', false, stream_context_create($opts));
