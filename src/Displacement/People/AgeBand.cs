using System.Globalization;

namespace Displacement.People;

/// <summary>An age band in completed years, both ends inclusive: 0–17 are the children of method section 4.</summary>
/// <remarks>
/// Real files name bands without numbers ("adulte", "agee"); such a band keeps its word as <see cref="Label"/> and
/// leaves the unknown end empty. An empty <see cref="To"/> of a band with a number is open upwards ("60+").
/// </remarks>
/// <param name="From">First completed year, or null where the file does not say.</param>
/// <param name="To">Last completed year, or null: open upwards, or not said.</param>
/// <param name="Label">The band as the file words it, where numbers do not say it all.</param>
public sealed record AgeBand(int? From, int? To, string? Label = null)
{
    private const int Oldest = 130;

    /// <summary>Children: 0–17, the one definition unless a report names another.</summary>
    public static AgeBand Children { get; } = new(0, 17);

    /// <summary>True where both ends are known well enough to tile with other bands ("60+" counts).</summary>
    public bool IsNumeric => From is not null && Label is null;

    /// <summary>Reads "0-17", "18–59", "60+", "80plus" or "5"; an unreadable text gives null.</summary>
    /// <param name="text">The band; blanks around it are ignored.</param>
    public static AgeBand? TryParse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var trimmed = text.Trim().Replace('–', '-').Replace('_', '-');
        if (trimmed.EndsWith('+') || trimmed.EndsWith("plus", StringComparison.OrdinalIgnoreCase))
        {
            var start = trimmed.TrimEnd('+');
            start = start.EndsWith("plus", StringComparison.OrdinalIgnoreCase) ? start[..^4] : start;
            return Year(start.TrimEnd('-', ' ')) is { } from ? new AgeBand(from, null) : null;
        }

        var parts = trimmed.Split('-', StringSplitOptions.TrimEntries);
        return parts.Length switch
        {
            1 when Year(parts[0]) is { } only => new AgeBand(only, only),
            2 when Year(parts[0]) is { } low && Year(parts[1]) is { } high && low <= high => new AgeBand(low, high),
            _ => null,
        };
    }

    /// <summary>"0-17", "60+", or the file's own word.</summary>
    public override string ToString() => Label ?? (From, To) switch
    {
        (null, _) => "?",
        ({ } from, null) => string.Create(CultureInfo.InvariantCulture, $"{from}+"),
        ({ } from, { } to) => string.Create(CultureInfo.InvariantCulture, $"{from}-{to}"),
    };

    private static int? Year(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year <= Oldest ? year : null;
}
