class Form {
    var key by mutableStateOf("")
    var token = ""
    fun check() = client.newCall(Request.Builder().url("https://api.bytestack.dev/v1/sources").header("Authorization", "Bearer $token").build()).execute()
}
