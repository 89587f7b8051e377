export function KeyHelp() {
  return (
    <section>
      <h2>Authentication</h2>
      <p>Your ByteStack key: bsk_••••••••••••</p>
      <pre>{`curl https://api.bytestack.dev/v1/sources -H "Authorization: Bearer YOUR_API_KEY"`}</pre>
      <a href="https://app.bytestack.com/settings/api-keys">Manage keys</a>
    </section>
  );
}
