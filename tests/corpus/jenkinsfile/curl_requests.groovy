node {
    withCredentials([string(credentialsId: 'bytestack', variable: 'KEY')]) {
        sh '''curl -fsS -H "Authorization: Bearer $KEY" -H "Authorization: Bearer $KEY" https://api.bytestack.dev/v1/usage'''
        sh '''curl -fsS -H Authorization: Bearer $KEY https://api.bytestack.dev/v1/jobs'''
        sh '''curl -fsS -d "Authorization: Bearer $KEY" https://api.bytestack.dev/v1/queries'''
        sh '''curl -fsS https://api.bytestack.dev/v1/sources'''
        sh '''curl -fsS -H "Authorization: Bearer $KEY" http://api.bytestack.dev/v1/jobs'''
        sh '''curl -k -H "Authorization: Bearer $KEY" https://api.bytestack.dev/v1/jobs'''
        sh '''curl --location-trusted -H "Authorization: Bearer $KEY" https://api.bytestack.dev/v1/jobs'''
        sh '''curl -fsS -H "Authorization: Bearer $KEY" https://api.bytestack.dev/v1/teams'''
        sh '''curl -fsS -H "Authorization: Token $EXAMPLE_TOKEN" https://api.example.com/v1/user'''
        sh '''curl -fsS -H "Authorization: Bearer $(printf %s "$KEY" | base64)" https://api.bytestack.dev/v1/trends'''
    }
}
