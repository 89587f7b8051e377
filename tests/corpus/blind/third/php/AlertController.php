<?php

namespace App\Http\Controllers;

use Illuminate\Http\Request;
use Illuminate\Support\Facades\Http;

class AlertController extends Controller
{
    public function store(Request $request)
    {
        $data = $request->validate(['prompt' => 'required|string|max:500']);

        $response = Http::withToken('Bearer ' . config('services.bytestack.key'))
            ->acceptJson()
            ->post('https://api.bytestack.dev/v1/queries', [
                'prompt' => $data['prompt'],
                'sources' => ['x', 'news'],
            ]);

        return response()->json($response->json(), $response->status());
    }
}
