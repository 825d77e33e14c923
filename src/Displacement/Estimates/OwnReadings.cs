using Displacement.Figures;
using Displacement.Ledger;
using Displacement.Places;

namespace Displacement.Estimates;

/// <summary>A series' own figures of a place: its newest round for a stock, the tiled periods for a flow.</summary>
internal sealed class OwnReadings
{
    private readonly Question question;
    private readonly LedgerView view;
    private readonly Ask ask;
    private readonly PartResolver resolver;
    private readonly Leaves leaves;
    private readonly FlowPeriods flows;
    private readonly RisingCounts counts;
    private readonly Dictionary<(int Round, int Place), PartAnswer> answers = [];

    public OwnReadings(LedgerView view, Question question, Leaves leaves)
    {
        this.view = view;
        this.question = question;
        this.leaves = leaves;
        ask = Ask.Of(question, view);
        resolver = new PartResolver(leaves, question.Converts && question.Age is not null ? new AgeStructures(view, question) : null);
        flows = new FlowPeriods(question, view);
        counts = new RisingCounts(question, view);
    }

    /// <summary>The answer of a series for a place; null where the series says nothing of it, or its figure has lapsed.</summary>
    public OwnAnswer? Of(SeriesView series, Place place)
    {
        var rounds = series.For(place.Id);
        if (rounds.Count == 0)
        {
            return null;
        }

        if (question.Measure != MeasureKind.Stock)
        {
            return series.Series.Key.Measure == MeasureKind.Cumulative
                ? counts.Answer(series, rounds, round => Answer(series, round))
                : flows.Answer(series, rounds, round => Answer(series, round));
        }

        // Another carrier of the same round may state a part that the newest edition leaves out.
        var newest = rounds.Count == 1
            ? rounds[0]
            : rounds.FirstOrDefault(round => Answer(series, round).Quantity is not null) ?? rounds[0];
        if (series.LimitDays is { } limit && question.On.DayNumber - newest.AgesFrom(question.On).DayNumber > limit)
        {
            return null;
        }

        var answer = Answer(series, newest);
        return new OwnAnswer(newest, answer, answer.Quantity is { } quantity ? Reading(series, newest, answer, quantity, rounds) : null);
    }

    /// <summary>The asked part of a place in one round, also where a newer round speaks for the place.</summary>
    public Quantity? InRound(SeriesView series, RoundInfo round, Place place) =>
        (series.InRound(round.Id, place.Id) ?? series.For(place.Id).FirstOrDefault(told => told.Round.Carrier == round.Carrier && told.Round.IsSameRound(round))) is { } told ? Answer(series, told).Quantity : null;

    /// <summary>A place is asked for as a part of several larger ones.</summary>
    private PartAnswer Answer(SeriesView series, PlaceRound round)
    {
        if (!answers.TryGetValue((round.Round.Id, round.PlaceId), out var answer))
        {
            var producer = series.Series.Producer.Name;
            answers[(round.Round.Id, round.PlaceId)] = answer = PlainCells.Answer(round, ask, leaves, producer) ?? resolver.Resolve(round, ask, producer);
        }

        return answer;
    }

    private Reading Reading(SeriesView series, PlaceRound round, PartAnswer answer, Quantity quantity, IReadOnlyList<PlaceRound> editions)
    {
        var reading = Plain(series, round, answer, quantity);
        List<Reading> others = [];
        List<Explanation> echoes = [];
        foreach (var other in editions.Where(edition => !ReferenceEquals(edition, round)))
        {
            var theirs = Answer(series, other);
            if (theirs.Quantity is not { } number)
            {
                continue;
            }

            if (number.Best == quantity.Best)
            {
                echoes.Add(theirs.Explanation with { Notes = [.. theirs.Explanation.Notes, "echo"] });
            }
            else
            {
                others.Add(Plain(series, other, theirs, number));
            }
        }

        return reading with
        {
            HasConflict = reading.HasConflict || others.Count > 0,
            OtherCarriers = others,
            Explanation = echoes.Count == 0
                ? reading.Explanation
                : reading.Explanation with { Kind = ExplanationKind.Chosen, Cell = null, Notes = ["echo"], Children = [reading.Explanation, .. echoes] },
        };
    }

    private Reading Plain(SeriesView series, PlaceRound round, PartAnswer answer, Quantity quantity)
    {
        var key = series.Series.Key;
        var day = round.Round.DayFor(question.On);
        var place = view.Gazetteer.ById(round.PlaceId)!;
        return new Reading
        {
            Place = place,
            Kind = ReadingKind.Own,
            Quantity = quantity,
            Series = series.Series,
            Producers = [series.Series.Producer.Name],
            Group = key.Group,
            Scope = key.Scope,
            Nature = key.Nature,
            SourceKind = series.Series.Producer.Kind,
            Reliability = series.Series.Producer.Reliability,
            AsOf = day,
            Newest = day,
            Round = round.Round.Number,
            Published = round.Round.Published,
            PublishedAssumed = round.Round.PublishedAssumed,
            Coverage = answer.HasGaps ? Coverage.Own with { Gaps = [place] } : Coverage.Own,
            HasConflict = answer.HasConflict,
            HasGaps = answer.HasGaps,
            People = answer.People,
            Explanation = answer.Explanation,
        };
    }
}
