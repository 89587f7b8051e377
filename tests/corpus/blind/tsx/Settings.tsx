import { useForm } from "react-hook-form";

export function Settings() {
  const { register } = useForm<{ Authentication: string; bytestackKey: string }>();
  return (
    <form>
      <label htmlFor="bytestackKey">ByteStack key</label>
      <input id="bytestackKey" type="password" placeholder="paste-your-key-here" {...register("bytestackKey")} />
      <select {...register("Authentication")}>
        <option>Bearer</option>
      </select>
    </form>
  );
}
