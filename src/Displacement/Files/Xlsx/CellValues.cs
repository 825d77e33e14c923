using System.Globalization;

namespace Displacement.Files.Xlsx;

/// <summary>Turns what a cell holds into text in one form, whatever the language and the look of the sheet.</summary>
/// <param name="styles">The formats of numbers.</param>
/// <param name="texts">Gives the shared texts when the first one is asked for.</param>
/// <param name="from1904">Whether days are counted from 1904.</param>
internal sealed class CellValues(XlsxStyles styles, Func<SharedStrings> texts, bool from1904)
{
    private static readonly string[] DayForms =
        ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    private readonly char[] written = new char[NumberText.Longest];

    /// <summary>Whether the last value was a number, so that repeating it would count it twice.</summary>
    public bool IsNumber { get; private set; }

    /// <summary>The value as text.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="raw">What stands in it; may be written over.</param>
    /// <returns>Valid until the next value is read.</returns>
    /// <exception cref="Ledger.LedgerException">It is not what the cell says it is.</exception>
    public ReadOnlySpan<char> Read(XlsxCell cell, Span<char> raw)
    {
        IsNumber = false;
        switch (cell.Kind)
        {
            case "s":
                return Shared(cell, raw);
            case "inlineStr" or "str" or "e":
                return Short(cell, EscapedText.Decode(raw));
            case "b":
                return raw.Trim() switch
                {
                    "1" or "true" => "TRUE",
                    "0" or "false" => "FALSE",
                    "" => default,
                    _ => throw Unreadable(cell, raw),
                };
            case "d":
                return Day(Short(cell, raw));
            case "n":
                return Number(cell, raw.Trim());
            default:
                throw Unreadable(cell, cell.Kind);
        }
    }

    private ReadOnlySpan<char> Shared(XlsxCell cell, ReadOnlySpan<char> raw)
    {
        if (raw.IsEmpty)
        {
            return default;
        }

        return int.TryParse(raw, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var index) && index < texts().Count
            ? texts()[index]
            : throw FileRefusal.Of("CellTextMissing", cell.Name, FileRefusal.Shown(raw));
    }

    private ReadOnlySpan<char> Number(XlsxCell cell, ReadOnlySpan<char> raw)
    {
        if (raw.IsEmpty)
        {
            return default;
        }

        IsNumber = true;
        var format = styles[cell.Style];
        if (format == CellFormat.Number && NumberText.IsPlain(raw))
        {
            return raw;
        }

        if (!NumberText.TryRead(raw, out var number))
        {
            throw Unreadable(cell, raw);
        }

        if (format is CellFormat.Date or CellFormat.Time && SerialDays.Write(number, format == CellFormat.Time, from1904, written) is var length and > 0)
        {
            IsNumber = false;
            return written.AsSpan(0, length);
        }

        var end = NumberText.Write(number, format == CellFormat.Percent ? 2 : 0, written);
        if (format == CellFormat.Percent)
        {
            written[end++] = '%';
        }

        return written.AsSpan(0, end);
    }

    /// <summary>A day in the form of ISO 8601; the time is left out at midnight. What is none stays as it is written.</summary>
    private ReadOnlySpan<char> Day(ReadOnlySpan<char> raw)
    {
        if (!DateTime.TryParseExact(raw, DayForms, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var day))
        {
            return raw;
        }

        day.TryFormat(written, out var length, day.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
        return written.AsSpan(0, length);
    }

    private static ReadOnlySpan<char> Short(XlsxCell cell, ReadOnlySpan<char> text) =>
        text.Length <= XlsxLimits.CellText ? text : throw FileRefusal.Of("CellTooLong", cell.Name, XlsxLimits.CellText);

    private static Ledger.LedgerException Unreadable(XlsxCell cell, ReadOnlySpan<char> seen) => FileRefusal.Of("CellUnreadable", cell.Name, FileRefusal.Shown(seen));
}
