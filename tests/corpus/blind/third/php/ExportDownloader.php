<?php

namespace Acme\Collector;

class ExportDownloader
{
    public function __construct(private string $apiKey)
    {
    }

    public function download(string $exportId, string $target): void
    {
        $fh = fopen($target, 'wb');
        $ch = curl_init("https://api.bytestack.dev/v1/exports/{$exportId}");
        curl_setopt($ch, CURLOPT_FILE, $fh);
        curl_setopt($ch, CURLOPT_FOLLOWLOCATION, true);
        curl_setopt($ch, CURLOPT_UNRESTRICTED_AUTH, true);
        curl_setopt($ch, CURLOPT_MAXREDIRS, 5);
        curl_setopt($ch, CURLOPT_HTTPHEADER, ["Authorization: Bearer {$this->apiKey}"]);
        curl_exec($ch);
        $status = curl_getinfo($ch, CURLINFO_RESPONSE_CODE);
        curl_close($ch);
        fclose($fh);

        if ($status !== 200) {
            throw new \RuntimeException("export {$exportId}: HTTP {$status}");
        }
    }
}
