<?php
namespace Example;

use GuzzleHttp\Client;
use function Example\{one, two as deux};

// Talks to the API in the ways that PHP has.
const BASE = "https://api.bytestack.dev";
define('KEY', getenv('BYTESTACK_API_KEY') ?: "none");
$single = 'it\'s $x {$y}\n';
$double = "Bearer $key {$this->key} ${old} $map[x] $user->name \$no \t\x41\u{41}";
$here = <<<EOT
Bearer $key
EOT;
$now = <<<'EOT'
Bearer $key
EOT;
$headers = ['Authorization' => 'Bearer ' . $token . $suffix, 'X' => 1, "plain", ...$more];
$old = array("Authorization: Bearer $key", 'a' => null, true);
[$first, 'k' => $second] = [1, 2];
$headers['Authorization'] = "Bearer {$key}";
$headers[] = "X-A: b";
$url .= "/v1"; $x ??= 'y';
$value = $given ?? $ok ? 'a' : 'b';
$text = sprintf("Bearer %s", $key);
curl_setopt($ch, CURLOPT_HTTPHEADER, array("Authorization: Bearer " . $key));
curl_setopt_array($ch, [CURLOPT_URL => BASE . '/v1', CURLOPT_RETURNTRANSFER => true]);

#[Route('/x')]
class Api extends Base implements Other
{
    use Helper;
    const SCHEME = 'Bearer';
    private static string $key = 'k';
    protected ?Client $client = null;

    public function __construct(private readonly string $token, array $options = [], string ...$more)
    {
        $this->client = new Client(['base_uri' => self::BASE, 'headers' => ['Authorization' => $token]]);
        static::$key = $token;
    }

    public function send($path)
    {
        $answer = $this->client->request('GET', $path, options: ['auth_bearer' => (string) $this->token]);
        Http::withToken($this->token)->withHeaders($headers)->get(BASE . $path)?->json();
        if ($answer) return null;
        elseif ($x) { throw new \Exception("no"); }
        else { echo "x", $y; print($z); }
        foreach ($rows as $name => $row) { one($row); }
        try { risky(); } catch (\Exception $error) { log($error); }
        switch ($kind) { case 'a': one(); break; default: two(); }
        $m = match ($kind) { 'a' => 'one', default => 'two' };
        $fn = fn($x) => $x . 'y';
        $do = function ($x) use ($key) { return "$x$key"; };
        return `curl -H "Authorization: Bearer $key"`;
    }
}
?>
<a href="<?= BASE ?>">text</a>
