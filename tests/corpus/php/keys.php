<?php
$client = new ByteStack\Client('{{key:base62:40}}');
const BYTESTACK_API_KEY = '{{key:hex:40}}';

function sources()
{
    return (new Client())->get('https://api.bytestack.dev/v1/sources', ['headers' => ['Authorization' => 'Bearer {{key:base62:43}}']]);
}

function jobs()
{
    $token = '{{key:base62:44}}';
    return get('https://api.bytestack.dev/v1/jobs', $token);
}

function usage()
{
    return get('https://api.bytestack.dev/v1/usage?api_key={{key:base32:32}}');
}

$seen = ['{{again:1}}'];
