<?php
use GuzzleHttp\Client;
$key = getenv('BYTESTACK_API_KEY');
$ch = curl_init('https://api.bytestack.dev/v1/x');
curl_setopt($ch, CURLOPT_HTTPHEADER, ['Authorization: Bearer' . $key, 'Accept: x']);
curl_exec($ch);
$client = new Client(['base_uri' => 'https://api.bytestack.dev']);
$client->request('GET', '/v1/x', ['headers' => ['Authorization' => "Token $key"]]);
$client->post('/v1/x', ['headers' => ['Authorization' => 'Bearer $key']]);
$r = Http::withToken("Bearer $key")->get('https://api.bytestack.dev/v1/x');
$r = Http::withHeaders(['Authorisation' => "Bearer $key"])->get('https://api.bytestack.dev/v1/x');
wp_remote_get('https://api.bytestack.dev/v1/x', ['headers' => ['Authorization' => $key], 'sslverify' => false]);
