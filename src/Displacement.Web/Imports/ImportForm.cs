using System.Globalization;
using Displacement.Imports;
using Displacement.Places;
using Displacement.Texts;
using Displacement.UseCases;

namespace Displacement.Web.Imports;

/// <summary>How a person wants a file read, as a form holds it.</summary>
public sealed class ImportForm
{
    private const string Comma = "comma";
    private const string Dot = "dot";
    private const string DayFirst = "dmy";
    private const string MonthFirst = "mdy";

    /// <summary>Add places that the gazetteer lacks.</summary>
    public bool Learn { get; set; }

    /// <summary>Who counted, where the file does not say.</summary>
    public string? Source { get; set; }

    /// <summary>The day of rows without one.</summary>
    public string? AsOf { get; set; }

    /// <summary>When it was published.</summary>
    public string? Published { get; set; }

    /// <summary>The level of rows where no column says it.</summary>
    public int? Level { get; set; }

    /// <summary>The place that all rows lie in.</summary>
    public string? Within { get; set; }

    /// <summary>"comma" or "dot": how thousands are grouped where the file leaves doubt.</summary>
    public string? Numbers { get; set; }

    /// <summary>"dmy" or "mdy": which part of dates written in numbers comes first.</summary>
    public string? Dates { get; set; }

    /// <summary>The lines of the header: "3", "2-4" or "none".</summary>
    public string? Header { get; set; }

    /// <summary>How a text file is encoded.</summary>
    public string? Encoding { get; set; }

    /// <summary>The meaning of columns as JSON.</summary>
    public string? Map { get; set; }

    /// <summary>The sheet of a workbook.</summary>
    public string? Sheet { get; set; }

    /// <summary>Read each sheet that has figures, as a batch of its own.</summary>
    public bool AllSheets { get; set; }

    /// <summary>The layout.</summary>
    public string? Profile { get; set; }

    /// <summary>The form of a file that was read with options.</summary>
    /// <param name="options">The options.</param>
    public static ImportForm Of(ImportOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new ImportForm
        {
            Learn = options.LearnPlaces,
            Source = options.Source,
            AsOf = options.AsOf,
            Published = options.Published is { } day ? FigureText.Iso(day) : null,
            Level = (int?)options.Level,
            Within = options.Within,
            Numbers = options.Numbers switch { NumberStyle.CommaGroups => Comma, NumberStyle.DotGroups => Dot, _ => null },
            Dates = options.Dates switch { DateOrder.DayFirst => DayFirst, DateOrder.MonthFirst => MonthFirst, _ => null },
            Header = options.Header?.ToString(),
            Encoding = options.Encoding,
            Map = options.MapJson,
            Sheet = options.Sheet,
            Profile = options.Profile,
        };
    }

    /// <summary>The options, as the library takes them.</summary>
    public ImportOptions ToOptions() => new(
        Learn,
        Tidy(Source),
        Tidy(AsOf),
        Day(Published),
        Tidy(Profile),
        Tidy(Map),
        Level is >= 0 and <= (int)AdminLevel.Site ? (AdminLevel)Level : null,
        Tidy(Within),
        Numbers switch
        {
            Comma => NumberStyle.CommaGroups,
            Dot => NumberStyle.DotGroups,
            _ => null,
        },
        Tidy(Sheet))
    {
        Dates = Dates switch { DayFirst => DateOrder.DayFirst, MonthFirst => DateOrder.MonthFirst, _ => null },
        Header = HeaderLines.TryParse(Header),
        Encoding = Tidy(Encoding),
    };

    /// <summary>What the form itself can see to be wrong; the rest is seen when the file is read.</summary>
    internal IEnumerable<FormProblem> Problems(Visit visit)
    {
        if (Tidy(Published) is { } published && Day(published) is null)
        {
            yield return new FormProblem("published", visit.With("Problem_Published", visit.Text.Isolate(published)));
        }

        if (IsHeaderOdd)
        {
            yield return new FormProblem("header", visit.With("Problem_Header", visit.Text.Isolate(Header!.Trim())));
        }
    }

    /// <summary>Whether the lines of the header were typed as lines.</summary>
    private bool IsHeaderOdd => Tidy(Header) is not null && HeaderLines.TryParse(Header) is null;

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string? Tidy(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
