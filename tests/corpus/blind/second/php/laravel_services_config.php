<?php

return [

    'mailgun' => [
        'domain' => env('MAILGUN_DOMAIN'),
        'secret' => env('MAILGUN_SECRET'),
        'endpoint' => env('MAILGUN_ENDPOINT', 'api.mailgun.net'),
    ],

    'bytestack' => [
        'url' => env('BYTESTACK_URL', 'https://api.bytestack.dev'),
        'key' => env('BYTESTACK_API_KEY', '{{key:base62:40}}'),
        'webhook_id' => '{{key:uuid:36}}',
    ],

    'ses' => [
        'key' => env('AWS_ACCESS_KEY_ID'),
        'region' => env('AWS_DEFAULT_REGION', 'us-east-1'),
    ],

];
