using System.Globalization;
using System.Text.RegularExpressions;

namespace Displacement.Imports;

/// <summary>The hidden row of a template for offline work: hashtags that say what each column is, and of which ledger and moment the template is.</summary>
/// <remarks>It survives renamed headers, moved columns, other programs, and saving as CSV.</remarks>
/// <param name="Known">The moment of the ledger whose figures stand beside those to fill in.</param>
/// <param name="Ledger">The first digits of a hash of what was believed then.</param>
public sealed partial record TemplateMark(DateTimeOffset Known, string Ledger)
{
    /// <summary>The version of the form.</summary>
    public const int Version = 1;

    /// <summary>How many digits of the hash a mark has.</summary>
    public const int Digits = 12;

    /// <summary>The tag of the number that is filled in.</summary>
    public const string Number = "#template+number";

    /// <summary>The tag of why there is no number.</summary>
    public const string State = "#template+state";

    /// <summary>The tag of the day.</summary>
    public const string Day = "#template+day";

    /// <summary>The tag of who counted.</summary>
    public const string Source = "#template+source";

    /// <summary>The tag of the place's code.</summary>
    public const string Place = "#template+place";

    /// <summary>The tag of the place's name.</summary>
    public const string Name = "#template+name";

    /// <summary>The tag of the group's words.</summary>
    public const string Group = "#template+group";

    /// <summary>The tag of what is only shown.</summary>
    public const string Shown = "#template+shown";

    private const string Key = "#template+key";

    /// <summary>The tag of the hidden column of keys, which holds the mark.</summary>
    public string Tag => string.Create(CultureInfo.InvariantCulture, $"{Key}+v{Version}+k{Known.UtcTicks}+l{Ledger}");

    /// <summary>The mark among the tags of a header; null: it is no template, or one of another version.</summary>
    /// <param name="tags">The tags, or null.</param>
    public static TemplateMark? Find(IReadOnlyList<string>? tags)
    {
        foreach (var tag in tags ?? [])
        {
            if (Shape().Match(tag.Trim()) is { Success: true } match
                && match.Groups["version"].Value == Version.ToString(CultureInfo.InvariantCulture)
                && long.TryParse(match.Groups["known"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTime.MaxValue.Ticks)
            {
                return new TemplateMark(new DateTimeOffset(ticks, TimeSpan.Zero), match.Groups["ledger"].Value);
            }
        }

        return null;
    }

    /// <summary>The column of a tag; -1: there is none.</summary>
    /// <param name="tags">The tags.</param>
    /// <param name="tag">The tag; of keys, its beginning.</param>
    internal static int Column(IReadOnlyList<string>? tags, string tag)
    {
        for (var column = 0; column < tags?.Count; column++)
        {
            if (tags[column].Trim() == tag || (tag == Key && tags[column].Trim().StartsWith(Key + "+", StringComparison.Ordinal)))
            {
                return column;
            }
        }

        return -1;
    }

    /// <summary>The column of keys; -1: there is none.</summary>
    /// <param name="tags">The tags.</param>
    internal static int KeyColumn(IReadOnlyList<string>? tags) => Column(tags, Key);

    [GeneratedRegex(@"^#template\+key\+v(?<version>[0-9]{1,4})\+k(?<known>[0-9]{1,19})\+l(?<ledger>[0-9a-f]+)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Shape();
}
