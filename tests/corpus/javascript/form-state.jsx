class Form extends React.Component {
  state = { key: "" };
  check = () => fetch("https://api.bytestack.dev/v1/sources", { headers: { Authorization: `Bearer ${this.state.key}` } });
}
