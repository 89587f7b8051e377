<?php

use GuzzleHttp\Client;

$apiKey = getenv('BYTESTACK_API_KEY');

$client = new Client([
    'base_uri' => 'https://api.bytestack.dev/v1/',
    'headers' => ['Authorization' => 'Bearer $apiKey'],
]);

echo $client->get('sources')->getBody();
