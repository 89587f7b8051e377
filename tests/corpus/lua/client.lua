local key = os.getenv("BYTESTACK_API_KEY")
http.request({ url = "https://api.bytestack.dev/v1/x", headers = { ["Authorization"] = "Bearer" .. key } })
