<?php

$header = $_SERVER['HTTP_AUTHORIZATION'] ?? '';
if (strncmp($header, 'Bearer', 6) !== 0) {
    header('WWW-Authenticate: Bearer realm="mentions"');
    http_response_code(401);
    exit('Bearer token required');
}
$token = trim(substr($header, 6));
if ($token === 'null' || $token === 'undefined') {
    http_response_code(401);
    exit;
}
