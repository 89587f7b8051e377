import webbrowser

APP = "https://app.bytestack.com"
API = "https://api.bytestack.dev/v1"


def job_link(job_id: str) -> str:
    return f"{API}/jobs/{job_id}"


def show(job_id: str) -> None:
    print("see", job_link(job_id))
    webbrowser.open(f"{APP}/jobs/{job_id}")
