<?php

namespace App\Jobs;

use GuzzleHttp\Client;

class ScheduleSync
{
    private Client $client;

    public function __construct()
    {
        $this->client = new Client(['base_uri' => 'https://api.bytestack.dev', 'timeout' => 20]);
    }

    public function handle(string $name): int
    {
        $key = getenv('BYTESTACK_API_KEY');
        $res = $this->client->post('/v1/schedules?name=' . urlencode($name), [
            'form_params' => ['Authorization' => "Bearer $key"],
        ]);

        return $res->getStatusCode();
    }
}
