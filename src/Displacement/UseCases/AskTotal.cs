using Displacement.Estimates;
using Displacement.Figures;
using Displacement.Ledger;
using Displacement.People;
using Displacement.Places;
using Displacement.Storage;

namespace Displacement.UseCases;

/// <summary>Answers what a total is, by whom, and what it rests on.</summary>
/// <param name="db">The ledger; it is only read.</param>
/// <param name="clock">Says what today and now are.</param>
public sealed class AskTotal(DisplacementDb db, TimeProvider clock)
{
    /// <summary>No stock but a population counts for longer (docs/methods/rounds.md).</summary>
    private const int LongestLimit = 400;

    private readonly LedgerReader reader = new(db);

    /// <summary>One estimate for the asked group; without a group, one for each group with a figure, and its children where they are known.</summary>
    /// <param name="request">The question.</param>
    /// <exception cref="LedgerException">A place, group or producer that does not exist, or a period that a movement lacks.</exception>
    public IReadOnlyList<Estimate> Run(TotalRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        using HeldConnection held = new(db);
        var known = request.Known ?? clock.GetUtcNow();
        var gazetteer = reader.Places(known);
        var question = Question(request, gazetteer, known);
        return request.Group is null ? Everything(question, gazetteer) : [Answer(question, gazetteer)];
    }

    /// <summary>One estimate for every place of a level within the asked place, and the asked place's own first.</summary>
    /// <param name="request">The question; its group must be named and its level says which places are listed.</param>
    /// <exception cref="LedgerException">A place, group or producer that does not exist.</exception>
    public IReadOnlyList<Estimate> Table(TotalRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        using HeldConnection held = new(db);
        var known = request.Known ?? clock.GetUtcNow();
        var gazetteer = reader.Places(known);
        var question = Question(request, gazetteer, known);
        var level = request.Level ?? (AdminLevel)((int)question.Place.Level + 1);
        var reconciler = new Reconciler(reader.Load(question, gazetteer), question with { Level = null }, reader.RuleOf(question));
        return [reconciler.Estimate(question.Place), .. gazetteer.AtLevel(question.Place, level).Select(reconciler.Estimate)];
    }

    private List<Estimate> Everything(Question question, Gazetteer gazetteer)
    {
        List<Estimate> all = [];
        foreach (var group in reader.Groups())
        {
            var everybody = question with { Group = PopulationGroup.Of(group) };
            Estimate?[] answers =
            [
                Answer(everybody, gazetteer),
                question is { Age: null, Sex: Sex.All } ? Answer(everybody with { Age = AgeBand.Children }, gazetteer) : null,
            ];
            all.AddRange(answers.Where(answer => answer?.Winner is not null)!);
        }

        return all;
    }

    private Estimate Answer(Question question, Gazetteer gazetteer)
    {
        var estimate = new HouseholdAnswers(reader, question, gazetteer).With(new Reconciler(reader.Load(question, gazetteer), question, reader.RuleOf(question)).Estimate());
        return estimate is { Winner: null, Households: null, State: null } ? estimate with { LastCounted = LastCounted(question, gazetteer) } : estimate;
    }

    /// <summary>The day of the last figure, where that is too old to count whatever its series. Populations do not lapse: theirs is missing for another reason.</summary>
    private DateOnly? LastCounted(Question question, Gazetteer gazetteer) =>
        question.Measure == MeasureKind.Stock && question.Group != PopulationGroup.Population && reader.Days(question, gazetteer, 1) is [var day] && question.On.DayNumber - day.DayNumber > LongestLimit ? day : null;

    /// <summary>The question that a person typed.</summary>
    internal Question Question(TotalRequest request, Gazetteer gazetteer, DateTimeOffset known)
    {
        if (request.Measure != MeasureKind.Stock && request.During is null)
        {
            throw new LedgerException(Refusal.Usage, "A flow is asked for a period: give its first and last day with --from and --to.");
        }

        if (request is { Measure: MeasureKind.Stock, During: not null })
        {
            throw new LedgerException(Refusal.Usage, "A stock is of a day: ask for it with --on. --from and --to belong to a flow, with --measure.");
        }

        if (request.Age is { IsNumeric: false, Label: { } band } && !reader.KnowsAgeBand(band))
        {
            throw new LedgerException(Refusal.Usage, $"No figure is for an age band called '{band}'. Write it as 0-17 or 60+, or as its file words it.").As("NoAgeBand", band);
        }

        return new Question
        {
            Place = FindPlace(request.Place, gazetteer),
            Group = Group(request.Group ?? PopulationGroup.Population.Code),
            On = request.On ?? request.During?.Last ?? DateOnly.FromDateTime(clock.GetLocalNow().DateTime),
            Known = known,
            PublishedBy = request.PublishedBy,
            Rule = request.Rule,
            Sex = request.Sex,
            Age = request.Age,
            Converts = request.Converts,
            Measure = request.Measure,
            During = request.During,
            Producer = request.Producer,
            SeriesId = request.SeriesId,
            Origin = request.Origin is { } origin ? FindPlace(origin, gazetteer) : null,
            OriginWithout = Without(request, gazetteer),
            Level = request.Level,
            Cause = request.Cause,
            Status = request.Status,
            Sector = Sector(request),
        };
    }

    /// <summary>Places that are left out of an origin lie in it: else everybody would be counted, and something else said.</summary>
    private static List<Place> Without(TotalRequest request, Gazetteer gazetteer)
    {
        List<Place> without = [.. request.OriginWithout.Select(origin => FindPlace(origin, gazetteer)).Distinct()];
        var from = request.Origin is { } text ? FindPlace(text, gazetteer) : null;
        return without.Find(place => from is null || place == from || !gazetteer.IsWithin(place, from)) is { } odd
            ? throw new LedgerException(Refusal.Usage, $"{odd.Key} ({odd.Name}) does not lie in the origin that is asked for, so it cannot be left out of it.").As("NotInOrigin", odd.Key)
            : without;
    }

    private string Sector(TotalRequest request)
    {
        if (request.Sector is null)
        {
            return string.Empty;
        }

        if (request.Status.Length == 0)
        {
            throw new LedgerException(Refusal.Usage, $"A sector belongs to a status: ask with --status {string.Join('|', NeedStatus.Known)}.");
        }

        var sector = NeedStatus.Sector(request.Sector);
        return sector.Length == 0 || reader.Sectors().FirstOrDefault(known => string.Equals(known, sector, StringComparison.OrdinalIgnoreCase)) is not { } found
            ? sector.Length == 0 ? sector : throw new LedgerException(Refusal.Usage, $"No sector is called '{sector}'. Known: {string.Join(", ", reader.Sectors())}.")
            : found;
    }

    private PopulationGroup Group(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new LedgerException(Refusal.Usage, $"The group is empty. Known: {string.Join(", ", PopulationGroup.Known)}.");
        }

        var group = PopulationGroup.Of(text);
        if (!PopulationGroup.Known.Contains(group) && !reader.Groups().Contains(group.Code, StringComparer.Ordinal))
        {
            throw new LedgerException(Refusal.Usage, $"No group is called '{text}'. Known: {string.Join(", ", PopulationGroup.Known)}.").As("NoGroup", text);
        }

        return group;
    }

    /// <summary>The place that a person names: P-code, ISO3, WORLD, or NAME@LEVEL.</summary>
    /// <param name="text">As typed.</param>
    /// <param name="gazetteer">The places.</param>
    /// <exception cref="LedgerException">It names none, or several: they are listed.</exception>
    public static Place FindPlace(string text, Gazetteer gazetteer) => gazetteer.Resolve(text) switch
    {
        PlaceMatch.Found found => found.Place,
        PlaceMatch.Ambiguous ambiguous => throw new LedgerException(
            Refusal.Usage,
            $"'{text}' may be {string.Join(" or ", ambiguous.Candidates.Select(place => $"{Unique(place, ambiguous.Candidates, gazetteer)} ({place.Name}, level {(int)place.Level})"))}. Name one by its code, as NAME@LEVEL, or as PARENT/NAME@LEVEL.").As("SeveralPlaces", text, ambiguous.Candidates.Count),
        PlaceMatch.Unknown unknown => throw new LedgerException(Refusal.Usage, $"'{text}' is not a known place. {Hint(text, unknown, gazetteer)}").As("NoPlace", text),
        _ => throw new InvalidOperationException("A match is found, ambiguous or unknown."),
    };

    /// <summary>Places without codes may share name and level; their parents tell them apart.</summary>
    private static string Unique(Place place, IReadOnlyList<Place> all, Gazetteer gazetteer) =>
        all.Count(other => other.Key == place.Key) > 1 && gazetteer.ParentOf(place) is { } parent ? $"{parent.Key}/{place.Key}" : place.Key;

    private static string Hint(string text, PlaceMatch.Unknown unknown, Gazetteer gazetteer)
    {
        var suggestions = unknown.Suggestions.Count > 0
            ? unknown.Suggestions
            : (new PlaceMatcher(gazetteer).Match(new PlaceQuery(text, null)) as PlaceMatch.Unknown)?.Suggestions ?? [];
        return suggestions is [var first, ..]
            ? $"Did you mean {first.Place.Key} ({first.Place.Name})?"
            : "'displacement places list' shows those that are.";
    }
}
