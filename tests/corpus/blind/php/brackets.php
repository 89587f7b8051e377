<?php

$ch = curl_init('https://api.bytestack.dev/v1/sources');
curl_setopt($ch, CURLOPT_RETURNTRANSFER, true);
curl_setopt($ch, CURLOPT_HTTPHEADER, ['Authorization: Bearer <' . getenv('BYTESTACK_API_KEY') . '>']);
echo curl_exec($ch);
