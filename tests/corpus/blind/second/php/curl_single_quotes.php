<?php

class MentionRepository
{
    private $apiKey;

    public function __construct($apiKey)
    {
        $this->apiKey = $apiKey;
    }

    public function results($queryId)
    {
        $apiKey = $this->apiKey;
        $ch = curl_init();
        curl_setopt($ch, CURLOPT_URL, "https://api.bytestack.dev/v1/queries/$queryId/results");
        curl_setopt($ch, CURLOPT_RETURNTRANSFER, 1);
        curl_setopt($ch, CURLOPT_HTTPHEADER, array(
            'Accept: application/json',
            'Authorization: Bearer $apiKey',
        ));
        $json = curl_exec($ch);
        curl_close($ch);
        return json_decode($json);
    }
}
