<?php
$ch = curl_init('https://api.bytestack.dev/v1/jobs');
curl_setopt($ch, CURLOPT_HTTPHEADER, ['Authorization: Bearer ' . json_encode(getenv('BYTESTACK_API_KEY'))]);
curl_exec($ch);
