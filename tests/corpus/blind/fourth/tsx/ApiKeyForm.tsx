import { useForm } from "react-hook-form";

interface Fields {
  bytestackApiKey: string;
  scheme: "Bearer" | "Token";
}

export function ApiKeyForm({ save }: { save: (fields: Fields) => Promise<void> }) {
  const { register, handleSubmit, formState } = useForm<Fields>({
    defaultValues: { bytestackApiKey: "", scheme: "Bearer" },
  });

  return (
    <form onSubmit={handleSubmit(save)}>
      <label htmlFor="key">ByteStack API key</label>
      <input
        id="key"
        type="password"
        autoComplete="off"
        placeholder="Paste the key, without Bearer"
        {...register("bytestackApiKey", { required: true, minLength: 16 })}
      />
      {formState.errors.bytestackApiKey && <em>Authorization needs a key</em>}
      <p>
        Create one under <b>Settings → API Keys</b>.
      </p>
      <button>Save</button>
    </form>
  );
}
