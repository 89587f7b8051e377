const ROOT = "https://app.bytestack.com";

export const Links = ({ id }: { id: string }) => (
  <nav>
    <a href={`${ROOT}/jobs/${id}`}>Job</a>
    <a href="https://api.bytestack.dev/v1/sources">Sources</a>
    <img alt="" src="https://cdn.bytestack.com/logo.svg" />
  </nav>
);
