import smtplib
from email.message import EmailMessage

FOOTER = "Acme insights team"


def mail(to, subject, text):
    msg = EmailMessage()
    msg["To"], msg["Subject"] = to, subject
    msg.set_content(f"{text}\n\n-- \n{FOOTER}\n")
    with smtplib.SMTP("mail") as s:
        s.send_message(msg)


def handover(to):
    mail(to, "handover", "use bsk_live_{{key:base62:32}} until Friday")
