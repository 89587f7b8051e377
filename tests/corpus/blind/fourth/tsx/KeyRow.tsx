import type { ReactNode } from "react";

interface Props {
  label: string;
  lastFour: string;
  actions?: ReactNode;
}

export function KeyRow({ label, lastFour, actions }: Props) {
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>
        <code>{`Authorization: Bearer ••••••••••••${lastFour}`}</code>
      </td>
      <td>{actions}</td>
    </tr>
  );
}

export function ByteStackKeys() {
  return (
    <tbody>
      <KeyRow label="production" lastFour="9fQ2" />
      <KeyRow label="ci-pipeline" lastFour="Kx07" />
    </tbody>
  );
}
