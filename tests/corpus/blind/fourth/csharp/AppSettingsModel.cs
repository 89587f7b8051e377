using System;
using System.Collections.Frozen;
using System.Collections.Generic;

namespace Corvid.Settings;

public static class ByteStackKeyNames
{
    public const string ConfigurationKey = "ByteStack:Credentials:ApiKey";
    public const string VaultSecretName = "corvid-production-bytestack-api-key";
    public const string EnvironmentVariable = "BYTESTACK_API_KEY";
}

public static class ByteStackKeyValidator
{
    private static readonly FrozenSet<string> Placeholders = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "YOUR_API_KEY", "<api-key>", "changeme", "REPLACE_ME_WITH_REAL_KEY", "xxxxxxxxxxxxxxxxxxxxxxxx",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool TryValidate(string? byteStackKey, out string? problem)
    {
        problem = byteStackKey switch
        {
            null or "" => $"{ByteStackKeyNames.EnvironmentVariable} is not set",
            { Length: < 16 } => "key is too short",
            _ when Placeholders.Contains(byteStackKey) => "key is still the placeholder",
            _ when byteStackKey.StartsWith("Bearer ", StringComparison.Ordinal) => "give the key without 'Bearer '",
            _ => null,
        };
        return problem is null;
    }
}
