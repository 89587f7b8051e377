from analytics.settings import PREFIXES


def test_prefixes():
    assert "bsw_stage_short".startswith(PREFIXES)
    assert not "sk_live_short".startswith(PREFIXES)
