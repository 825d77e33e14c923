using Displacement.Places;

namespace Displacement.Imports;

/// <summary>Reads a place within a country whose text says its level: "Aleppo [Admin 1]", "Zaatari [Admin 3: POC]".</summary>
internal static class LocationText
{
    private const int DeepestUnit = 2;
    private const int DeepestLevel = 5;
    private const string Mark = "[Admin";

    /// <summary>The name and its level. Points of UNHCR's third level, and places without a level, are sites: they lie in no unit that the file names.</summary>
    public static (string Name, AdminLevel Level) Read(string text)
    {
        var whole = text.Trim();
        var bracket = whole.IndexOf(Mark, StringComparison.OrdinalIgnoreCase);
        if (bracket <= 0 || whole.IndexOf(']', bracket) != whole.Length - 1)
        {
            return (whole, AdminLevel.Site);
        }

        var said = whole.AsSpan(bracket + Mark.Length).TrimStart();
        return (said[0] - '0') switch
        {
            var level and > 0 and <= DeepestUnit => (whole[..bracket].TrimEnd(), (AdminLevel)level),
            >= 0 and <= DeepestLevel => (whole[..bracket].TrimEnd(), AdminLevel.Site),
            _ => (whole, AdminLevel.Site),
        };
    }
}
