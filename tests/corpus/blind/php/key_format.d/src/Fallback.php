<?php

final class Fallback
{
    private const PRIMARY = '';
    private const SECONDARY = 'bsr_{{key:hex:40}}';

    public function value(): string
    {
        return self::PRIMARY !== '' ? self::PRIMARY : self::SECONDARY;
    }
}
