<?php

$context = stream_context_create([
    'http' => [
        'method' => 'GET',
        'header' => ['Authorization Bearer ' . $_ENV['BYTESTACK_API_KEY']],
    ],
]);

echo file_get_contents('https://api.bytestack.dev/v1/sources', false, $context);
