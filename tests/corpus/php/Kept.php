<?php

class Kept
{
    private array $headers;

    public function __construct($BYTESTACK_API_KEY, $otherKey)
    {
        $this->headers = [
            'Content-Type: application/json',
            'Authorization: Bearer $BYTESTACK_API_KEY',
        ];
        $right = ["Authorization: Bearer $BYTESTACK_API_KEY"];
        $other = ['Authorization: Bearer $otherKey'];
    }
}
