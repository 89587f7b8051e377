<?php

use GuzzleHttp\Client;

require __DIR__ . '/vendor/autoload.php';

$key = getenv('BYTESTACK_API_KEY');
$client = new Client(['base_uri' => 'https://api.bytestack.dev/v1/', 'timeout' => 15]);

$response = $client->get('jobs', ['auth' => [$key, ''], 'query' => ['status' => 'running']]);

foreach (json_decode((string) $response->getBody(), true)['items'] as $job) {
    printf("%s\t%s\n", $job['id'], $job['prompt']);
}
