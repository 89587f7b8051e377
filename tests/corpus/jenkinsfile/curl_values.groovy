node {
    withCredentials([string(credentialsId: 'bytestack', variable: 'KEY')]) {
        sh '''curl -fsS -H "Authorization: Bearer <$KEY>" https://api.bytestack.dev/v1/reports'''
        sh '''curl -fsS -H "Authorization: Bearer YOUR_API_KEY" https://api.bytestack.dev/v1/feeds'''
        sh '''curl -fsS -H "Authorization: Bearer " https://api.bytestack.dev/v1/labels'''
        sh '''curl -fsS -H "Authorization: Bearer $KEY" https://api.bytestack.dev/v1/filters'''
        sh '''curl -fsS -H "Authorization: Bearer $KEY," https://api.bytestack.dev/v1/languages'''
        sh '''curl -fsS -H "Authorisation: Bearer $KEY" https://api.bytestack.dev/v1/summaries'''
        sh '''curl -fsS -H "X-API-Key: $KEY" https://api.bytestack.dev/v1/authors'''
        sh '''curl -fsS -H "Authorization Bearer $KEY" https://api.bytestack.dev/v1/sites'''
        sh """curl -fsS -H 'Authorization: Bearer \$KEY' https://api.bytestack.dev/v1/volumes"""
    }
}
