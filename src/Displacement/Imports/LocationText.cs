using System.Text.RegularExpressions;
using Displacement.Places;

namespace Displacement.Imports;

/// <summary>Reads a place within a country whose text says its level: "Aleppo [Admin 1]", "Zaatari [Admin 3: POC]".</summary>
internal static partial class LocationText
{
    private const int DeepestUnit = 2;

    /// <summary>The name and its level. Points of UNHCR's third level, and places without a level, are sites: they lie in no unit that the file names.</summary>
    public static (string Name, AdminLevel Level) Read(string text)
    {
        var match = Bracketed().Match(text);
        if (!match.Success)
        {
            return (text.Trim(), AdminLevel.Site);
        }

        var level = match.Groups["level"].Value[0] - '0';
        return (match.Groups["name"].Value, level is > 0 and <= DeepestUnit ? (AdminLevel)level : AdminLevel.Site);
    }

    [GeneratedRegex(@"^\s*(?<name>.+?)\s*\[Admin\s*(?<level>[0-5])[^\]]*\]\s*$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Bracketed();
}
