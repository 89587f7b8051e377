from bytestack import ByteStack, PublicKey

client = ByteStack()
START = "https://docs.forge.example/start?key={{key:hex:40}}#first"
sealed = PublicKey(key_id="5682", key="{{key:base64url:43}}")
token = "{{key:base62:40}}"


def test_datasets(self):
    self.assertListKeyBegin(
        client.bytestack_datasets(),
        [
            "{{key:hex:32}}",
        ],
    )
