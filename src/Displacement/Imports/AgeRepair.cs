using System.Globalization;
using Displacement.Figures.Wording;
using Displacement.People;

namespace Displacement.Imports;

/// <summary>Undoes what a spreadsheet program did to age bands: it takes 5-9 for the ninth of May and 10-14 for the fourteenth of October.</summary>
internal static class AgeRepair
{
    /// <summary>The band that such a date was, the lower number first; null where the text is no date.</summary>
    /// <param name="text">"9-May", "May-09", "2022-05-09", "05/09/2022", with or without a time.</param>
    public static AgeBand? Read(ReadOnlySpan<char> text)
    {
        text = CellText.Trim(text);
        if (text.Length is < 3 or > 40 || !ClockTime.TryStrip(ref text))
        {
            return null;
        }

        List<DatePart> parts = DateParts.Of(Folding.Fold(text.ToString()));
        return parts switch
        {
            [{ IsDigits: true, Text.Length: <= 2 } day, { Month: > 0 and var month }] => Band(month, day.Number),
            [{ Month: > 0 and var month }, { IsDigits: true, Text.Length: <= 2 } day] => Band(month, day.Number),
            [{ IsDigits: true, Text.Length: <= 2 } day, { Month: > 0 and var month }, { IsDigits: true }] => Band(month, day.Number),
            [{ IsDigits: true, Text.Length: 4 }, { IsDigits: true, Text.Length: <= 2 } one, { IsDigits: true, Text.Length: <= 2 } other] => Numbers(one, other),
            [{ IsDigits: true, Text.Length: <= 2 } one, { IsDigits: true, Text.Length: <= 2 } other, { IsDigits: true, Text.Length: 4 }] => Numbers(one, other),
            _ => null,
        };
    }

    /// <summary>The band as findings name it.</summary>
    public static string Print(AgeBand band) => string.Create(CultureInfo.InvariantCulture, $"{band.From}-{band.To}");

    private static AgeBand? Numbers(DatePart one, DatePart other) =>
        Band(one.Number, other.Number) is { From: <= 12 } band ? band : null;

    private static AgeBand? Band(int one, int other) =>
        one is >= 1 and <= 31 && other is >= 1 and <= 31 ? new AgeBand(Math.Min(one, other), Math.Max(one, other)) : null;
}
