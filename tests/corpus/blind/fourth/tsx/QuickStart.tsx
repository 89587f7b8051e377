import { CodeBlock } from "../components/CodeBlock";
import { Callout } from "../components/Callout";

export default function QuickStart() {
  return (
    <article>
      <h1>Quick start</h1>
      <p>
        Send your key with each request as <code>Authorization: Bearer YOUR_API_KEY</code>.
      </p>
      <Callout kind="warning">
        A header such as <code>Authorization: Token YOUR_API_KEY</code> is wrong and draws 401.
      </Callout>
      <CodeBlock lang="json">{`{"prompt": "Mentions of Acme on X this week", "sources": ["x"]}`}</CodeBlock>
    </article>
  );
}
