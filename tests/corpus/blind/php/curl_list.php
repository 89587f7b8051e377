<?php
function bytestack_jobs(string $key): array
{
    $ch = curl_init('https://api.bytestack.dev/v1/jobs');
    curl_setopt_array($ch, [
        CURLOPT_RETURNTRANSFER => true,
        CURLOPT_HTTPHEADER => [
            'Accept: application/json',
            'Authorization: Bearer' . $key,
        ],
    ]);
    $out = curl_exec($ch);
    curl_close($ch);
    return json_decode($out, true);
}
