Req.get!("https://api.bytestack.dev/v1/jobs", headers: [{"authorization", "Bearer #{inspect(System.fetch_env!("BYTESTACK_API_KEY"))}"}])
