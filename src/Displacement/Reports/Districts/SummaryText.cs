using Displacement.Estimates;
using Displacement.Places;
using Displacement.Sources;
using Displacement.Texts;

namespace Displacement.Reports.Districts;

/// <summary>The figures with the language they are told in: what every sheet says alike.</summary>
internal sealed class SummaryText(SummaryFigures figures, FigureText print)
{
    private const int NamesShown = 5;

    public SummaryFigures Figures { get; } = figures;

    public FigureText Print { get; } = print;

    public Words Words => Print.Words;

    /// <summary>The rows of the explanation that a number may lead to.</summary>
    public IReadOnlySet<string> Anchors { get; set; } = new HashSet<string>(StringComparer.Ordinal);

    public string Title => Words.With("Report_Title", Print.Isolate(Name(Figures.Place)));

    /// <summary>What was asked, in a line each.</summary>
    public IReadOnlyList<string> Asked =>
    [
        Words.With("Report_On", Print.LongDay(Figures.On)),
        Figures.PublishedBy is { } day ? Words.With("Report_KnownPublished", Print.Moment(Figures.Known), Print.LongDay(day)) : Words.With("Report_Known", Print.Moment(Figures.Known)),
    ];

    /// <summary>The level that most rows are of.</summary>
    public AdminLevel Level =>
        Figures.Branches.SelectMany(branch => branch.Beneath.Count > 0 ? branch.Beneath : [branch.Place])
            .GroupBy(place => place.Level).OrderByDescending(level => level.Count()).Select(level => level.Key).FirstOrDefault(Figures.Place.Level);

    public ReportSheet Sheet(string id, string name, IReadOnlyList<string> lines, params ReportTable[] tables) =>
        new(id, Words["Sheet_" + name], Title, lines, tables) { Banner = Banner };

    /// <summary>Said on every sheet where an invented figure is in any number.</summary>
    public string? Banner => Figures.Estimates.Values.Any(estimate => estimate.Winner?.SourceKind == SourceKind.Exercise) ? Words["Report_Exercise"] : null;

    public string Name(Place place) => place.NameIn(Print.Language.Tag);

    /// <summary>Code and name, each kept in its own direction.</summary>
    public string CodeAndName(Place place) => place.Code is { } code ? $"{Print.LeftToRight(code.Text)} {Print.Isolate(Name(place))}" : Print.Isolate(Name(place));

    /// <summary>Some names, and how many more there are.</summary>
    public string Names(IReadOnlyList<Place> places, int most = NamesShown)
    {
        var names = string.Join(Words["Report_Comma"], places.Take(most).Select(place => Print.Isolate(Name(place))));
        return places.Count > most ? Words.With("Report_AndMore", names, Print.People(places.Count - most)) : names;
    }

    public static string Anchor(Place place, Subject subject) => $"{place.Id}:{subject}";

    /// <summary>The number of an estimate with the way to its explanation, or the word for why there is none.</summary>
    public Cell Number(Estimate estimate, Subject subject)
    {
        var cell = estimate.Winner is { } winner ? Cell.Of(winner.Quantity.Best) : Missing(estimate);
        return cell with { Target = Target(estimate.Place, subject), Asked = new AskedTotal(estimate.Place.Key, estimate.Question.Group.Code, estimate.Question.Age?.ToString()) };
    }

    public string? Target(Place place, Subject subject) => Anchors.Contains(Anchor(place, subject)) ? Anchor(place, subject) : null;

    /// <summary>Why there is no number.</summary>
    public Cell Missing(Estimate estimate) =>
        estimate.CountedIn is { } place ? Cell.Missing(Words.With("Note_counted-in", Print.Isolate(Name(place))), "counted-elsewhere")
        : estimate.State is { } state ? Cell.Missing(Words.Of(state), Kebab(state.ToString()))
        : Cell.Missing(Words["Unknown"], "unknown");

    public static Cell Sources(Estimate estimate) => Cell.Of(estimate.Winner is { } winner ? string.Join("; ", winner.Producers) : null);

    public int? Age(Estimate estimate) => estimate.Winner is { } winner ? Math.Max(0, Figures.On.DayNumber - winner.AsOf.DayNumber) : null;

    /// <summary>NotAssessed is not-assessed.</summary>
    public static string Kebab(string word) =>
        string.Concat(word.Select((letter, i) => char.IsUpper(letter) ? (i == 0 ? string.Empty : "-") + char.ToLowerInvariant(letter) : letter.ToString()));
}
