using System.Globalization;
using Displacement.Figures;
using Displacement.Imports;
using Displacement.Ledger;
using Displacement.People;
using Displacement.Places;
using Displacement.Storage;
using Displacement.Texts;

namespace Displacement.UseCases.Staging;

/// <summary>Reads a template that was filled in. A blank row is no answer: it says nothing, and takes nothing away.</summary>
internal sealed class TemplateStager
{
    private static readonly string[] Reasons = ["Template_NotAssessed", "Template_NoAccess", "Template_Unknown"];

    private readonly FileToStage file;
    private readonly IReadOnlyList<string>? tags;
    private readonly Dictionary<(int SeriesId, int CountryId, DaySpan Day), int> rounds = [];
    private readonly Dictionary<int, (DaySpan Day, int CarrierId, string Group)> days = [];
    private readonly Dictionary<int, PartKey> parts = [];
    private readonly Dictionary<(string Source, DaySpan Day, TemplateKey Key), int> answered = [];
    private readonly List<TemplateAnswer> answers = [];
    private readonly Dictionary<(string Place, string Group), (int Line, List<PartKey> Parts, List<string> Words)> blanks = [];
    private readonly HashSet<int> places = [];
    private readonly HashSet<string> unmatched = new(StringComparer.Ordinal);
    private long rows;
    private long blank;

    private TemplateStager(FileToStage file)
    {
        this.file = file;
        tags = file.Plan.Map.Header.Tags;
    }

    public static Outcome Read(FileToStage file, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        var stager = new TemplateStager(file);
        RowPass.Run(file, null, stager.Take, progress, cancellation);
        foreach (var (round, (day, carrier, _)) in stager.days)
        {
            var published = file.Plan.Options.Published;
            file.Writer.CloseRound(round, new RoundDay(day.AsOf, day.Until, day.Accuracy, published ?? day.AsOf, published is null, CoversAll: false, carrier, Number: PlacewiseRound.Of(file.Writer.BatchId)));
        }

        if (stager.answers.Count == 0)
        {
            file.Log.Add(new Finding(FindingCode.NoFigures, Severity.Error));
        }

        stager.TellBlanks();
        var populations = stager.days.Where(round => round.Value.Group == PopulationGroup.Population.Code).Select(round => round.Key).ToHashSet();
        CellChecks.Run(file, populations, id => stager.parts[id], cancellation);
        MovedOn.Check(file, TemplateMark.Find(stager.tags)!, stager.answers, cancellation);
        return new Outcome(stager.rows, stager.answers.Count, stager.rows - stager.answers.Count - stager.blank, stager.places.Count, 0, stager.unmatched.Count);
    }

    private void Take(SheetRow row)
    {
        var (number, state) = (Text(row, TemplateMark.Number), Text(row, TemplateMark.State));
        if (number is null && state is null)
        {
            var isRow = row.Count > 0 && Text(row, TemplateMark.Place) is not null;
            rows += isRow ? 1 : 0;
            blank += isRow ? 1 : 0;
            Blank(row);
            return;
        }

        rows++;
        if (Understood(row) is not ({ } key, { } place) || Value(row, number, state) is not { } value || Day(row) is not { } day)
        {
            file.Log.SetAside(row.Line);
            return;
        }

        var source = Text(row, TemplateMark.Source) ?? file.Plan.Options.Source;
        if (source is null)
        {
            Problem(row, FindingCode.TemplateNoSource, Severity.Error, TemplateMark.Source, null);
            return;
        }

        if (!answered.TryAdd((source, day, key), row.Line))
        {
            Problem(row, FindingCode.TemplateTwice, Severity.Error, TemplateMark.Number, string.Create(CultureInfo.InvariantCulture, $"{answered[(source, day, key)]}"));
            return;
        }

        Store(row, key, place, value, day, source);
    }

    /// <summary>Remembers a part that was left blank.</summary>
    private void Blank(SheetRow row)
    {
        if (TemplateKey.Read(row[TemplateMark.KeyColumn(tags)].ToString()) is { } key)
        {
            var place = (key.Place, key.Group);
            if (!blanks.TryGetValue(place, out var others))
            {
                blanks[place] = others = (row.Line, [], []);
            }

            others.Parts.Add(key.Part);
            others.Words.Add(Text(row, TemplateMark.Shown) ?? key.Text);
        }
    }

    /// <summary>A day's figures of a place take the place of older ones whole: parts that were left blank beside filled ones are no longer known.</summary>
    private void TellBlanks()
    {
        foreach (var filled in answers.GroupBy(answer => (answer.Key.Place, answer.Key.Group)))
        {
            if (blanks.TryGetValue(filled.Key, out var left) && !IsWhole([.. filled.Select(answer => answer.Key.Part)], left.Parts))
            {
                var place = filled.First().Place;
                file.Log.Add(new Finding(FindingCode.TemplatePartsBlank, Severity.Warning, left.Line, Seen: $"{place.Key} {place.Name}, {filled.Key.Group}", Suggestion: string.Join(", ", left.Words)));
            }
        }
    }

    /// <summary>Whether nothing is lost: everybody alone is blank, and both sexes are there.</summary>
    private static bool IsWhole(HashSet<PartKey> filled, List<PartKey> blank) =>
        blank is [var only] && only == PartKey.Everybody && filled.Contains(new PartKey(Sex.Female)) && filled.Contains(new PartKey(Sex.Male));

    private void Store(SheetRow row, TemplateKey key, Place place, CellValue value, DaySpan day, string source)
    {
        SeriesKey series = new(source, SeriesKey.Unstated, SeriesKey.Unstated, Scope.Unstated, key.Group, MeasureKind.Stock, CountUnit.People, Nature.Observed);
        var seriesId = file.Writer.SeriesId(series, producerAssumed: false);
        var country = place.CountryId == 0 ? file.Gazetteer.World.Id : place.CountryId;
        if (!rounds.TryGetValue((seriesId, country, day), out var round))
        {
            rounds[(seriesId, country, day)] = round = file.Writer.OpenRound(seriesId, country, PlacewiseRound.Of(file.Writer.BatchId));
            days[round] = (day, file.Writer.SourceId(source), key.Group);
        }

        var part = file.Writer.PartId(key.Part);
        parts[part] = key.Part;
        file.Writer.Add(new FigureCell(round, place.Id, part, row.Line, Column(TemplateMark.Number), value.State, value.Best, value.Low, value.High, value.Qualifier, value.Words));
        places.Add(place.Id);
        answers.Add(new TemplateAnswer(row.Line, place, key, day));
    }

    /// <summary>The row's key; of a row that a person added, its visible cells. Where both are there and contradict, nobody knows which is meant.</summary>
    private (TemplateKey? Key, Place? Place) Understood(SheetRow row)
    {
        var code = Text(row, TemplateMark.Place) ?? Text(row, TemplateMark.Name);
        var seen = code is null ? null : Found(row, code);
        if (TemplateKey.Read(row[TemplateMark.KeyColumn(tags)].ToString()) is not { } key)
        {
            if (seen is null)
            {
                return default;
            }

            if (Text(row, TemplateMark.Group) is not { } group)
            {
                Problem(row, FindingCode.GroupMissing, Severity.Warning, TemplateMark.Group, null);
                return default;
            }

            return (new TemplateKey(seen.Key, PopulationGroup.Of(group).Code, PartKey.Everybody), seen);
        }

        if (seen is not null && seen.Key == key.Place)
        {
            return (key, seen);
        }

        if (code is not null)
        {
            Problem(row, FindingCode.TemplateRowMoved, Severity.Warning, TemplateMark.Place, key.Place);
            return default;
        }

        return Found(row, key.Place) is { } place ? (key, place) : default;
    }

    private Place? Found(SheetRow row, string text)
    {
        switch (file.Gazetteer.Resolve(text))
        {
            case PlaceMatch.Found found:
                return found.Place;
            case PlaceMatch.Ambiguous several:
                Problem(row, FindingCode.AmbiguousPlace, Severity.Warning, TemplateMark.Place, string.Join("; ", several.Candidates.Select(place => $"{place.Key}@{(int)place.Level}")));
                return null;
            default:
                unmatched.Add(text);
                Problem(row, FindingCode.UnknownPlace, Severity.Warning, TemplateMark.Place, null);
                return null;
        }
    }

    private CellValue? Value(SheetRow row, string? number, string? state)
    {
        if (number is not null && state is not null)
        {
            Problem(row, FindingCode.TemplateNumberAndState, Severity.Warning, TemplateMark.State, null);
            return null;
        }

        if (state is not null)
        {
            if (CellWords.StateOf(state) is { } said and (CellState.NotAssessed or CellState.Unknown or CellState.Suppressed))
            {
                return new CellValue(said, Words: said == CellState.NotAssessed ? state : null);
            }

            Problem(row, FindingCode.UnknownTerm, Severity.Warning, TemplateMark.State, string.Join(", ", Reasons.Select(word => Words.In(Languages.English)[word])));
            return null;
        }

        var problem = FigureReader.Read(number, NumberStyle.Undecided, out var value);
        if (problem == CellProblem.None)
        {
            return value;
        }

        Problem(row, problem switch
        {
            CellProblem.Negative => FindingCode.NegativeNumber,
            CellProblem.Ambiguous => FindingCode.AmbiguousNumber,
            CellProblem.Implausible => FindingCode.ImplausibleNumber,
            _ => FindingCode.NotANumber,
        }, Severity.Warning, TemplateMark.Number, null);
        return null;
    }

    private DaySpan? Day(SheetRow row)
    {
        var text = Text(row, TemplateMark.Day);
        if (text is null && file.Plan.AsOf is { } given)
        {
            return given;
        }

        if (DateGrammar.Read(text, DateOrder.Undecided) is DateReading.Date { Range: var range })
        {
            return DaySpan.Of(range);
        }

        Problem(row, FindingCode.NotADate, Severity.Warning, TemplateMark.Day, "YYYY-MM-DD");
        return null;
    }

    private void Problem(SheetRow row, FindingCode code, Severity severity, string tag, string? suggestion)
    {
        file.Log.Add(new Finding(code, severity, row.Line, Column(tag) < 0 ? null : file.Plan.Map.Header.Title(Column(tag)), Text(row, tag), suggestion));
        file.Log.SetAside(row.Line);
    }

    private int Column(string tag) => TemplateMark.Column(tags, tag);

    private string? Text(SheetRow row, string tag) => Column(tag) is >= 0 and var column && !CellText.Trim(row[column]).IsEmpty ? CellText.Trim(row[column]).ToString() : null;
}

/// <summary>A row that was filled in.</summary>
internal sealed record TemplateAnswer(int Line, Place Place, TemplateKey Key, DaySpan Day);
