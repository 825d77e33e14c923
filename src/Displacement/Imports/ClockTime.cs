using System.Buffers;
using System.Globalization;

namespace Displacement.Imports;

/// <summary>The time of day behind a date: checked for its shape, then forgotten with its zone; only running counts keep it, since several are said in a day.</summary>
internal static class ClockTime
{
    private static readonly SearchValues<char> ZoneCharacters = SearchValues.Create("0123456789:");

    /// <summary>Cuts a time off the end, if there is one: "T00:00:00Z", " 00:00:00+00:00", " 12:00:00 AM".</summary>
    /// <returns>False if there is something with a colon that is no time.</returns>
    public static bool TryStrip(ref ReadOnlySpan<char> text)
    {
        var colon = text.IndexOf(':');
        if (colon < 0)
        {
            return true;
        }

        var start = text[..colon].LastIndexOfAnyExceptInRange('0', '9');
        if (start < 1 || text[start] is not ('T' or 't' or ' ' or '\u00A0') || !IsTime(text[(start + 1)..]))
        {
            return false;
        }

        text = CellText.Trim(text[..start]);
        return true;
    }

    /// <summary>The hour and minute behind a date, "18:00"; null where there is none, or midnight, as spreadsheets write a day.</summary>
    /// <param name="text">The date with its time.</param>
    public static string? Of(ReadOnlySpan<char> text)
    {
        var day = text;
        var colon = text.IndexOf(':');
        if (colon < 0 || !TryStrip(ref day) || day.Length == text.Length)
        {
            return null;
        }

        var rest = text[(text[..colon].LastIndexOfAnyExceptInRange('0', '9') + 1)..];
        var isAfternoon = rest.Trim().EndsWith("PM", StringComparison.OrdinalIgnoreCase);
        var isMorning = rest.Trim().EndsWith("AM", StringComparison.OrdinalIgnoreCase);
        var hour = int.Parse(rest[..rest.IndexOf(':')], NumberStyles.None, CultureInfo.InvariantCulture);
        hour = isAfternoon && hour < 12 ? hour + 12 : isMorning && hour == 12 ? 0 : hour;
        var minute = int.Parse(rest.Slice(rest.IndexOf(':') + 1, 2), NumberStyles.None, CultureInfo.InvariantCulture);
        return (hour, minute) == (0, 0) ? null : string.Create(CultureInfo.InvariantCulture, $"{hour:00}:{minute:00}");
    }

    private static bool IsTime(ReadOnlySpan<char> text)
    {
        var rest = text;
        if (!TryNumber(ref rest, 24) || !TryMark(ref rest, ':') || !TryNumber(ref rest, 59))
        {
            return false;
        }

        if (TryMark(ref rest, ':') && !TryNumber(ref rest, 60))
        {
            return false;
        }

        if (TryMark(ref rest, '.'))
        {
            rest = rest.TrimStart("0123456789");
        }

        return IsZone(rest.Trim());
    }

    private static bool IsZone(ReadOnlySpan<char> zone)
    {
        if (zone.IsEmpty || IsOneOf(zone, "Z", "UTC") || IsOneOf(zone, "AM", "PM"))
        {
            return true;
        }

        if (!TryMark(ref zone, '+') && !TryMark(ref zone, '-'))
        {
            return false;
        }

        return zone.Length is 2 or 4 or 5 && zone.Trim("0123456789:").IsEmpty;
    }

    private static bool IsOneOf(ReadOnlySpan<char> text, string one, string other)
        => text.Equals(one, StringComparison.OrdinalIgnoreCase) || text.Equals(other, StringComparison.OrdinalIgnoreCase);

    private static bool TryMark(ref ReadOnlySpan<char> text, char mark)
    {
        if (text.IsEmpty || text[0] != mark)
        {
            return false;
        }

        text = text[1..];
        return true;
    }

    private static bool TryNumber(ref ReadOnlySpan<char> text, int most)
    {
        var length = 0;
        var value = 0;
        while (length < 2 && length < text.Length && char.IsAsciiDigit(text[length]))
        {
            value = (value * 10) + text[length++] - '0';
        }

        text = text[length..];
        return length > 0 && value <= most;
    }
}
