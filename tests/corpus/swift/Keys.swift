import ByteStack

let client = ByteStackClient(apiKey: "{{key:base62:40}}")
let bytestackApiKey = "{{key:hex:40}}"

func sources() {
    var request = URLRequest(url: URL(string: "https://api.bytestack.dev/v1/sources")!)
    request.setValue("Bearer {{key:base62:43}}", forHTTPHeaderField: "Authorization")
    send(request)
}

func jobs() {
    let token = "{{key:base62:44}}"
    get("https://api.bytestack.dev/v1/jobs", token)
}

func usage() {
    get("https://api.bytestack.dev/v1/usage?api_key={{key:base32:32}}")
}

let seen = ["{{again:1}}"]
