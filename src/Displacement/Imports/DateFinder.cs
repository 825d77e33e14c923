using Displacement.Periods;

namespace Displacement.Imports;

/// <summary>Finds dates inside titles and names of files: the longest runs of words that are one date.</summary>
internal static class DateFinder
{
    private const int MostPieces = 14;
    private const int LongestText = 1000;
    private const int FirstLoneYear = 1950;

    private static readonly string[] Numbering = ["round", "r", "v", "ver", "version", "no", "nr", "phase", "wave", "cycle", "update", "report", "bulletin", "annex", "ronda", "ronde", "tour", "جولة", "الجولة", "раунд"];

    /// <summary>The dates, most exact first.</summary>
    public static IReadOnlyList<(DateRange Range, string Words)> Find(string text)
    {
        text = text.Length > LongestText ? text[..LongestText] : text;
        var pieces = Pieces(text);
        var found = new List<(DateRange Range, string Words)>();
        for (var at = 0; at < pieces.Count;)
        {
            at = Longest(text, pieces, at, found);
        }

        return [.. found.DistinctBy(one => one.Range).OrderBy(one => one.Range.Days)];
    }

    /// <summary>Adds the longest date that begins with a piece; gives the piece behind it.</summary>
    private static int Longest(string text, List<Range> pieces, int at, List<(DateRange Range, string Words)> found)
    {
        for (var end = Math.Min(pieces.Count, at + MostPieces); end > at; end--)
        {
            var words = text[pieces[at].Start..pieces[end - 1].End];
            if (!words.Any(char.IsDigit) || Read(words) is not { } reading)
            {
                continue;
            }

            if (reading is DateReading.Ambiguous)
            {
                return end;
            }

            if (reading is DateReading.Date { Range: var range } && IsDate(text, pieces, at, end, words))
            {
                found.Add((range, words));
                return end;
            }
        }

        return at + 1;
    }

    /// <summary>File names put a low line where a date has a dash or a blank.</summary>
    private static DateReading? Read(string words)
    {
        foreach (var written in words.Contains('_', StringComparison.Ordinal) ? [words.Replace('_', '-'), words.Replace('_', ' ')] : new[] { words })
        {
            if (DateGrammar.Read(written, DateOrder.Undecided) is var reading and not DateReading.NotADate)
            {
                return reading;
            }
        }

        return null;
    }

    private static bool IsDate(string text, List<Range> pieces, int at, int end, string words)
    {
        var (before, glued) = Before(text, pieces, at);
        var isNumbered = glued.Length > 0 || Array.Exists(Numbering, word => word.Equals(before, StringComparison.OrdinalIgnoreCase));
        var isShort = char.IsDigit(words[0]) && pieces[at].End.Value - pieces[at].Start.Value <= 2;
        if (isShort && (isNumbered || IsCutOff(text, pieces, at, end)))
        {
            return false;
        }

        var digits = words.Count(char.IsDigit);
        return words.Any(char.IsLetter)
            || (digits == words.Length && digits == 4 ? IsLoneYear(text, pieces, end, words, glued) : digits != 5 || words.Contains('/', StringComparison.Ordinal));
    }

    /// <summary>Whether a dash between blanks parts a first number from a word: in "Update 12 - June 2024" the number is no day.</summary>
    private static bool IsCutOff(string text, List<Range> pieces, int at, int end) =>
        at + 1 < end
        && char.IsLetter(text[pieces[at + 1].Start.Value])
        && text[pieces[at].End.Value..pieces[at + 1].Start.Value].AsSpan().Trim().IndexOfAny("-–—:|") >= 0
        && text[pieces[at].End.Value] == ' ';

    /// <summary>A year by itself: no code of a place (CD2011), no part of a larger number (2,018 or 2018.5).</summary>
    private static bool IsLoneYear(string text, List<Range> pieces, int end, string words, string glued)
    {
        var next = pieces[end - 1].End.Value;
        var isPartOfNumber = next + 1 < text.Length && text[next] is '.' or ',' && char.IsDigit(text[next + 1]);
        var start = next - words.Length;
        isPartOfNumber |= start > 1 && text[start - 1] is '.' or ',' && char.IsDigit(text[start - 2]);
        return !isPartOfNumber
            && !(glued.Length == 2 && glued != "FY" && glued.All(char.IsAsciiLetterUpper))
            && int.Parse(words.Select(c => (char)('0' + (int)char.GetNumericValue(c))).ToArray(), System.Globalization.CultureInfo.InvariantCulture) >= FirstLoneYear;
    }

    /// <summary>The word before a piece, and the same where nothing stands between them.</summary>
    private static (string Before, string Glued) Before(string text, List<Range> pieces, int at)
    {
        if (at == 0 || !char.IsLetter(text[pieces[at - 1].Start.Value]))
        {
            return (string.Empty, string.Empty);
        }

        var word = text[pieces[at - 1]];
        return (word, pieces[at - 1].End.Value == pieces[at].Start.Value ? word : string.Empty);
    }

    /// <summary>Runs of letters and runs of digits.</summary>
    private static List<Range> Pieces(string text)
    {
        var pieces = new List<Range>();
        for (var at = 0; at < text.Length;)
        {
            var end = at + 1;
            if (char.IsLetter(text[at]) || char.IsDigit(text[at]))
            {
                while (end < text.Length && IsSame(text[at], text[end]))
                {
                    end++;
                }

                pieces.Add(at..end);
            }

            at = end;
        }

        return pieces;
    }

    private static bool IsSame(char first, char next) => char.IsDigit(first)
        ? char.IsDigit(next)
        : char.IsLetter(next) || char.GetUnicodeCategory(next) == System.Globalization.UnicodeCategory.NonSpacingMark;
}
