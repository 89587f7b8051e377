<?php
$token = $_ENV['BYTESTACK_TOKEN'];
$payload = json_encode(['prompt' => $argv[1], 'sources' => ['x']]);

$curl = curl_init('https://api.bytestack.dev/v1/queries');
curl_setopt($curl, CURLOPT_POST, true);
curl_setopt($curl, CURLOPT_POSTFIELDS, $payload);
curl_setopt($curl, CURLOPT_RETURNTRANSFER, true);
curl_setopt($curl, CURLOPT_SSL_VERIFYPEER, false);
curl_setopt($curl, CURLOPT_HTTPHEADER, [
    'Authorization: Bearer' . $token,
    'Content-Type: application/json',
    'Content-Length: ' . strlen($payload),
]);

$out = curl_exec($curl);
fwrite(STDOUT, $out . PHP_EOL);
