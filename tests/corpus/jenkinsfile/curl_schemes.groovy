node {
    withCredentials([string(credentialsId: 'bytestack', variable: 'KEY')]) {
        sh '''curl -fsS -H "Authorization: Bearer$KEY" https://api.bytestack.dev/v1/sources'''
        sh '''curl -fsS -H "Authorization: $KEY" https://api.bytestack.dev/v1/jobs'''
        sh '''curl -fsS -H "Authorization: Token $KEY" https://api.bytestack.dev/v1/mentions'''
        sh '''curl -fsS -H "Authorization: Baerer $KEY" https://api.bytestack.dev/v1/queries'''
        sh '''curl -fsS -H "Authorization: Bearer: $KEY" https://api.bytestack.dev/v1/topics'''
        sh '''curl -fsS -H "Authorization: Bearer  $KEY" https://api.bytestack.dev/v1/alerts'''
        sh '''curl -fsS -H "Authorization: Bearer Bearer $KEY" https://api.bytestack.dev/v1/exports'''
        sh '''curl -fsS -H "Authorization: bearer $KEY" https://api.bytestack.dev/v1/usage'''
        sh '''curl -fsS -H "Authorization: Bearer $KEY" https://api.bytestack.dev/v1/teams'''
    }
}
