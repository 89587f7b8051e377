<?php

return [
    'mailgun' => [
        'domain' => env('MAILGUN_DOMAIN'),
    ],

    'bytestack' => [
        'key' => env('BYTESTACK_KEY', '{{key:base62:40}}'),
        'url' => env('BYTESTACK_URL', 'https://api.bytestack.dev'),
    ],
];
