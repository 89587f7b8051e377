<?php
$key = trim(file_get_contents('/run/secrets/bytestack'));
$ch = curl_init();
curl_setopt_array($ch, [
    CURLOPT_URL => 'https://api.bytestack.dev/v1/sources',
    CURLOPT_HTTPHEADER => ["Authorization: Bearer $key", 'Accept: application/json'],
]);
curl_exec($ch);
Http::withToken($key)->get('https://api.bytestack.dev/v1/sources');
Http::withHeaders(['Authorization' => 'token ' . $token])->get('https://api.github.com/user');
