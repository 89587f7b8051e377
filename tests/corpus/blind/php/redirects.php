<?php

$ch = curl_init();
curl_setopt($ch, CURLOPT_URL, 'https://api.bytestack.dev/v1/results/7/download');
curl_setopt($ch, CURLOPT_FOLLOWLOCATION, true);
curl_setopt($ch, CURLOPT_UNRESTRICTED_AUTH, true);
curl_setopt($ch, CURLOPT_HTTPHEADER, ['Authorization: Bearer ' . getenv('BYTESTACK_API_KEY')]);
curl_exec($ch);
