<?php
$config = parse_ini_file(__DIR__ . '/collector.ini');
$token = $config['bytestack_api_key'];

$curl = curl_init();
curl_setopt($curl, CURLOPT_URL, 'https://api.bytestack.dev/v1/jobs?state=running');
curl_setopt($curl, CURLOPT_RETURNTRANSFER, 1);
curl_setopt($curl, CURLOPT_HTTPHEADER, array(
    'Accept: application/json',
    'Authorization: Bearer' . $token,
));

$response = curl_exec($curl);
if ($response === false) {
    fwrite(STDERR, curl_error($curl) . PHP_EOL);
    exit(1);
}
curl_close($curl);

foreach (json_decode($response)->jobs as $job) {
    echo $job->id, "\t", $job->state, PHP_EOL;
}
