using System.Text.RegularExpressions;

namespace Acme.Search;

public static partial class Validator
{
    [GeneratedRegex("^bsk_(live|test)_[A-Za-z0-9]{32}$")]
    private static partial Regex Format();

    public static bool LooksValid(string value) => Format().IsMatch(value);

    public static string Describe() => "bsk_live_ followed by 32 letters or digits";
}
