using System.Buffers;

namespace Displacement.Files.Xlsx;

/// <summary>Tells from a number format whether its numbers are days, times or shares.</summary>
internal static class NumberFormats
{
    private static readonly SearchValues<char> OfTimes = SearchValues.Create("hHmMsS");

    /// <summary>A format that Excel knows by its number.</summary>
    /// <param name="id">The number.</param>
    public static CellFormat BuiltIn(int id) => id switch
    {
        9 or 10 => CellFormat.Percent,
        14 or 15 or 16 or 17 or 22 or (>= 27 and <= 31) or 36 or (>= 50 and <= 58) => CellFormat.Date,
        (>= 18 and <= 21) or (>= 32 and <= 35) or 45 or 47 => CellFormat.Time,
        _ => CellFormat.Number,
    };

    /// <summary>A format that is written out, such as dd/mm/yyyy, 0.0% or [h]:mm. Only its part for positive numbers counts.</summary>
    /// <param name="code">The format; letters in quotes, in brackets or behind a backslash are no signs of it.</param>
    public static CellFormat Of(ReadOnlySpan<char> code)
    {
        var (hasDay, hasTime, hasMonth, hasPlace) = (false, false, false, false);
        for (var i = 0; i < code.Length && code[i] != ';'; i++)
        {
            switch (code[i])
            {
                case '%':
                    return CellFormat.Percent;
                case '"':
                    i = End(code, i, '"');
                    break;
                case '[':
                    var end = End(code, i, ']');
                    if (IsDuration(code[(i + 1)..end]))
                    {
                        return CellFormat.Number;
                    }

                    i = end;
                    break;
                case '\\' or '_' or '*':
                    i++;
                    break;
                case '#' or '?':
                    hasPlace = true;
                    break;
                case 'G' or 'g' when code[i..].StartsWith("General", StringComparison.OrdinalIgnoreCase):
                    return CellFormat.Number;
                case 'y' or 'Y' or 'd' or 'D':
                    hasDay = true;
                    break;
                case 'h' or 'H' or 's' or 'S':
                    hasTime = true;
                    break;
                case 'm' or 'M':
                    hasMonth = true;
                    break;
            }
        }

        return hasPlace ? CellFormat.Number
            : hasDay || (hasMonth && !hasTime) ? CellFormat.Date
            : hasTime ? CellFormat.Time
            : CellFormat.Number;
    }

    private static int End(ReadOnlySpan<char> code, int start, char mark)
    {
        var length = code[(start + 1)..].IndexOf(mark);
        return length < 0 ? code.Length : start + 1 + length;
    }

    private static bool IsDuration(ReadOnlySpan<char> inner) => inner.Length > 0 && !inner.ContainsAnyExcept(OfTimes);
}
