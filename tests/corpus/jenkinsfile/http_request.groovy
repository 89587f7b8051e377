pipeline {
    agent any
    stages {
        stage('jobs') {
            steps {
                httpRequest(
                    url: 'https://api.bytestack.dev/v1/jobs',
                    customHeaders: [[name: 'Authorization', value: 'Bearer ${BYTESTACK_API_KEY}']]
                )
                httpRequest url: 'https://api.bytestack.dev/v1/jobs', customHeaders: [[name: 'Authorization', value: "Token ${BYTESTACK_API_KEY}"]]
                httpRequest url: 'https://api.bytestack.dev/v1/jobs', customHeaders: [[name: 'Authorization', value: "Bearer ${BYTESTACK_API_KEY}"]]
                httpRequest url: 'https://api.othervendor.io/v1/jobs', customHeaders: [[name: 'Authorization', value: "Token ${OTHER_TOKEN}"]]
            }
        }
    }
}
