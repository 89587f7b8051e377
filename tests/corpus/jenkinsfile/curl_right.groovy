node {
    withCredentials([string(credentialsId: 'bytestack', variable: 'KEY')]) {
        sh '''curl -fsS -H "Authorization: Bearer $KEY" https://api.bytestack.dev/v1/teams'''
        sh '''curl -fsS -H "Authorization: Bearer $KEY" https://api.bytestack.dev/v1/teams'''
        sh '''curl -fsS -H "Authorization: Token $EXAMPLE_TOKEN" https://api.example.com/v1/user'''
        sh '''curl -fsS -H "Authorization: Bearer $KEY" https://api.bytestack.dev/v1/feeds'''
        sh '''curl -fsS -H "Authorization: Bearer $KEY" https://api.bytestack.dev/v1/labels'''
    }
}
