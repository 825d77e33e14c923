using System.Text.RegularExpressions;
using Displacement.Imports;
using Displacement.Periods;
using Displacement.Places;

namespace Displacement.UseCases.Staging;

/// <summary>
/// What a file says of all its rows outside its columns: in the rows above the header, the sheet's name, the file's name, and the notes
/// on other sheets. It fills what no column says, and is always told.
/// </summary>
internal sealed partial class FileTitles
{
    private const int NoteRows = 15;
    private const int LongestText = 300;
    private const int ShortestCountry = 4;

    /// <summary>A row of a table may hold such words by chance; a note about all numbers is short.</summary>
    private const int LongestScaleNote = 80;

    private static readonly string[] NotTheDay = ["publish", "publication", "download", "extract", "printed", "created", "publié", "نشر"];
    private static readonly string[] OfTheData = ["collect", "as of", "as at", "reference year", "reference period", "data from", "situation", "au ", "collecte", "période", "حتى", "بتاريخ"];

    private readonly string[] own;
    private readonly string[] notes;
    private readonly string[] names;

    public FileTitles(string fileName, ChosenSheet sheet, int headerLine)
    {
        var reading = sheet.Reading;
        var above = reading.Head.TakeWhile(row => row.Line < headerLine).Select(row => Text(row.Cells));
        names = [.. new[] { reading.Table.Name, Path.GetFileNameWithoutExtension(fileName) }.OfType<string>()];
        own = [.. above.Concat(names).Where(text => text.Length > 0)];
        notes = [.. sheet.Others.SelectMany(other => other.Head.Take(NoteRows).Select(row => Text(row.Cells))).Where(text => text.Length > 0)];
    }

    /// <summary>The day, month, quarter or year of the figures with the words that say it; null where nothing does.</summary>
    public (DaySpan Day, string Words)? Day()
    {
        var texts = own.SelectMany(text => names.Contains(text) ? [text] : Clauses(text)).Concat(notes.Where(text => Has(text, OfTheData) && !Has(text, NotTheDay)));
        (DateRange Range, string Words)? best = null;
        foreach (var text in texts)
        {
            foreach (var found in DateGrammar.FindIn(text).Concat(DateGrammar.FindIn(Split(text))))
            {
                // A note that says when data were collected is surer than a year in a name.
                if (best is not { } known || (known.Range.Accuracy == DateAccuracy.Year && found.Range.Accuracy != DateAccuracy.Year && known.Range.Contains(found.Range.First)))
                {
                    best = found;
                }
            }
        }

        return best is { } sure ? (sure.Range.Days > 1 && notes.Any(text => text.Contains(sure.Words, StringComparison.Ordinal) || Split(text).Contains(sure.Words, StringComparison.Ordinal)) ? DaySpan.Of(sure.Range).LastDay : DaySpan.Of(sure.Range), sure.Words) : null;
    }

    /// <summary>The one country that the titles name; null where none or several are.</summary>
    public (Place Country, string Words)? Country(Gazetteer gazetteer)
    {
        foreach (var text in own)
        {
            var spoken = $" {NameFolding.Fold(Split(text))} ";
            var found = gazetteer.Children(gazetteer.World)
                .Where(country => country.Names.Any(name => NameFolding.Fold(name.Text) is { Length: >= ShortestCountry } folded && spoken.Contains($" {folded} ", StringComparison.Ordinal)))
                .Concat(IsoCodes(text, gazetteer)).Distinct().ToList();
            if (found is [var only])
            {
                return (only, text);
            }
        }

        return null;
    }

    /// <summary>What is found first in the titles and names; null where in none.</summary>
    public string? First(Func<string, string?> find) => own.Select(text => find(text) ?? find(Split(text))).FirstOrDefault(words => words is not null);

    /// <summary>The words of a title or header that say the numbers are thousands or millions; null where none do.</summary>
    public string? Scale(SheetHeader header) => own.Concat(header.Names).Concat(notes.Where(text => text.Length <= LongestScaleNote)).Select(ScaleWords.In).FirstOrDefault(words => words is not null);

    /// <summary>The number of the round that the titles name, or null.</summary>
    public string? Round() => own.Concat(notes).Select(text => RoundWords().Match(Split(text))).FirstOrDefault(match => match.Success)?.Groups["number"].Value.TrimStart('0');

    /// <summary>BA or SA where the titles name the assessment; else null.</summary>
    public string? Assessment()
    {
        var spoken = string.Join(" | ", own.Select(text => Split(text).ToLowerInvariant()));
        return (spoken.Contains("baseline", StringComparison.Ordinal), spoken.Contains("site assessment", StringComparison.Ordinal)) switch
        {
            (true, false) => "BA",
            (false, true) => "SA",
            _ => null,
        };
    }

    /// <summary>The group that the titles name alone, with the words; else null.</summary>
    public (string Group, string Words)? Group() => own.Select(text => (Group: HeaderPhrase.GroupIn(Split(text)), Words: text)).FirstOrDefault(found => found.Group is not null) is { Group: { } group, Words: var words }
        ? (group, words)
        : null;

    /// <summary>Who counted, as far as the titles tell it.</summary>
    public string? Producer() => own.Concat(notes).Any(text => DtmWords().IsMatch(Split(text))) ? "IOM DTM" : null;

    private static IEnumerable<Place> IsoCodes(string text, Gazetteer gazetteer)
    {
        var words = Split(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
        {
            var isCode = words[i].Length == 3 && (words[i].All(char.IsAsciiLetterUpper) || (i + 1 < words.Length && words[i + 1].StartsWith("adm", StringComparison.OrdinalIgnoreCase)));
            if (isCode && gazetteer.ByCode(words[i], AdminLevel.Country) is [var country])
            {
                yield return country;
            }
        }
    }

    /// <summary>A title without what it says of its publication: "as of 3 September 2018, published 5 October 2018".</summary>
    private static IEnumerable<string> Clauses(string text) =>
        Has(text, NotTheDay) ? text.Split([',', ';', '|', '(', ')', '–']).Where(clause => !Has(clause, NotTheDay)) : [text];

    private static bool Has(string text, string[] words) => Array.Exists(words, word => text.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static string Split(string text) => text.Replace('_', ' ').Replace('-', ' ').Replace('.', ' ');

    private static string Text(string[] cells)
    {
        var text = string.Join(" ", cells.Where(cell => !string.IsNullOrWhiteSpace(cell)).Distinct(StringComparer.Ordinal)).ReplaceLineEndings(" ");
        return text.Length > LongestText ? text[..LongestText] : text;
    }

    [GeneratedRegex(@"\b(round|ronde|rd|الجولة|جولة)\s*(no|n|#|number)?\s*(?<number>\d{1,3})\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RoundWords();

    [GeneratedRegex(@"\b(dtm|displacement tracking matrix|iom)\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DtmWords();
}
