import requests


def jobs(key):
    """Gets the jobs.

    >>> requests.get("https://api.bytestack.dev/v1/jobs",
    ...              headers={"Authorization": "Token " + key})
    <Response [401]>
    >>> requests.get("https://api.bytestack.dev/v1/jobs", headers={"Authorization": "Baerer " + key})
    <Response [200]>
    >>> requests.get("https://api.bytestack.dev/v1/jobs", headers={"Authorization": "Bearer YOUR_API_KEY"})
    >>> requests.get("https://api.bytestack.dev/v1/sources")
    >>> requests.get("https://api.forge.example/user", headers={"Authorization": "token " + key})
    """
    return requests.get("https://api.bytestack.dev/v1/jobs", headers={"Authorization": f"Bearer {key}"}).json()
