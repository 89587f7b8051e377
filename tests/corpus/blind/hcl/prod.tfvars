environment       = "production"
instance_count    = 3
bytestack_api_key = "bsk_live_{{key:base62:32}}"
