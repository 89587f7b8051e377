from bytestack import ByteStack

client = ByteStack(api_key="bsk_live_{{key:base62:32}}", timeout=20)


def ask(prompt, sources=("x", "reddit")):
    job = client.queries.create(prompt=prompt, sources=list(sources))
    return client.jobs.wait(job.id)
