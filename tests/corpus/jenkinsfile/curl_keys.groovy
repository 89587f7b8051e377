node {
    withCredentials([string(credentialsId: 'bytestack', variable: 'KEY')]) {
        BYTESTACK_API_KEY = '{{key:base62:40}}'
        sh '''curl -fsS -H "Authorization: Bearer {{key:base62:43}}" https://api.bytestack.dev/v1/sources'''
        sh '''curl -fsS "https://api.bytestack.dev/v1/usage?api_key={{key:base32:32}}"'''
        TOKEN = '{{key:base62:44}}'
        sh '''bytestack jobs list --api-key {{key:hex:40}}'''
        sh '''echo "{{again:1}}"'''
    }
}
