using System.Globalization;

namespace Displacement.Web;

/// <summary>Days and moments as addresses hold them.</summary>
internal static class Days
{
    private const int Earliest = 1900;
    private const int Latest = 2200;

    private static readonly string[] Moments =
        ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    /// <summary>A day, and whether there was a text that is none.</summary>
    public static (DateOnly? Day, bool IsOdd) Day(string? text) =>
        string.IsNullOrWhiteSpace(text) ? (null, false)
        : DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= Earliest and <= Latest ? (day, false)
        : (null, true);

    /// <summary>A moment in UTC, a day alone being its end; and whether there was a text that is none.</summary>
    public static (DateTimeOffset? Moment, bool IsOdd) Moment(string? text)
    {
        if (Day(text) is { IsOdd: false } alone)
        {
            return (alone.Day is { } day ? new DateTimeOffset(day, TimeOnly.MaxValue, TimeSpan.Zero) : null, false);
        }

        return DateTimeOffset.TryParseExact(text!.Trim(), Moments, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? (moment, false)
            : (null, true);
    }

    /// <summary>A moment as an address holds it.</summary>
    public static string Address(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);
}
