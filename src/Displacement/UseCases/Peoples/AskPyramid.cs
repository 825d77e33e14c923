using Displacement.Estimates;
using Displacement.Figures;
using Displacement.Ledger;
using Displacement.People;
using Displacement.Storage;

namespace Displacement.UseCases.Peoples;

/// <summary>Answers how many women and men of each age a place has: a sex-age pyramid of one source.</summary>
/// <param name="db">The ledger; it is only read.</param>
/// <param name="clock">Says what now is.</param>
public sealed class AskPyramid(DisplacementDb db, TimeProvider clock)
{
    private const int MostRows = 25;
    private const int GroupedYears = 5;
    private const int LastGrouped = 80;

    private readonly LedgerReader reader = new(db);

    /// <summary>The pyramid, of the source that gives everybody where it counts by age, else of the newest that does.</summary>
    /// <param name="request">Place, group (the population unless given), day and moment; sex, age, origin and level are not looked at.</param>
    /// <exception cref="LedgerException">No such place or group, or a movement.</exception>
    public Pyramid Run(TotalRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Measure != MeasureKind.Stock)
        {
            throw new LedgerException(Refusal.Usage, "A pyramid is of the people who are there on a day, not of movements.").As("PyramidOfStock");
        }

        using HeldConnection held = new(db);
        var known = request.Known ?? clock.GetUtcNow();
        var gazetteer = reader.Places(known);
        var question = new AskTotal(db, clock).Question(
            request with { Group = request.Group ?? PopulationGroup.Population.Code, Sex = Sex.All, Age = null, Level = null, Origin = null, Cause = null, Converts = false }, gazetteer, known);
        var view = reader.Load(question, gazetteer);
        var everybody = new Reconciler(view, question, reader.RuleOf(question)).Estimate();
        var candidates = view.Series.OrderBy(series => series.Series.Id == everybody.Winner?.Series?.Id ? 0 : 1)
            .ThenByDescending(series => series.Places.Max(place => series.For(place)[0].Round.Until)).ThenBy(series => series.Series.Identity, StringComparer.Ordinal);
        foreach (var series in candidates)
        {
            if (Bands(series) is { Count: > 1 } bands && Of(view with { Series = [series] }, question with { Producer = series.Series.Producer.Name, SeriesId = series.Series.Id }, bands) is { } pyramid)
            {
                return pyramid with { Series = series.Series };
            }
        }

        return new Pyramid { Total = everybody };
    }

    private Pyramid? Of(LedgerView view, Question question, IReadOnlyList<AgeBand> bands)
    {
        var rule = reader.RuleOf(question);
        Estimate Ask(Sex sex, AgeBand? age)
        {
            var part = question with { Sex = sex, Age = age };
            return new Reconciler(view, part, rule).Estimate();
        }

        List<PyramidRow> rows = [.. bands.Select(band => new PyramidRow(band, Ask(Sex.Female, band), Ask(Sex.Male, band), Ask(Sex.All, band)))];
        return rows.TrueForAll(row => row.Both.Winner is null) ? null : new Pyramid { Total = Ask(Sex.All, null), Rows = rows };
    }

    /// <summary>The finest bands from birth on that follow each other; single years are grouped by five.</summary>
    private static IReadOnlyList<AgeBand> Bands(SeriesView series)
    {
        List<AgeBand> all = [.. series.Places.SelectMany(series.For).SelectMany(round => round.Cells).Select(cell => cell.Part.Age).OfType<AgeBand>().Distinct()];
        var finest = Finest([.. all.Where(band => band.IsNumeric)], 0);
        if (finest.Count > MostRows && finest[^1].To is null)
        {
            List<AgeBand> grouped = [];
            for (var year = 0; year < LastGrouped; year += GroupedYears)
            {
                grouped.Add(new AgeBand(year, year + GroupedYears - 1));
            }

            finest = [.. grouped, new AgeBand(LastGrouped, null)];
        }

        // Files name the last band by a word ("agee"): it stands at the end.
        return finest.Count > 0 && finest[^1].To is not null ? [.. finest, .. all.Where(band => !band.IsNumeric && band.Label != "unknown")] : finest;
    }

    private static List<AgeBand> Finest(List<AgeBand> bands, int from)
    {
        List<AgeBand> best = [];
        foreach (var band in bands.Where(band => band.From == from))
        {
            List<AgeBand> chain = band.To is { } to ? [band, .. Finest(bands, to + 1)] : [band];
            if (Ends(chain).CompareTo(Ends(best)) > 0)
            {
                best = chain;
            }
        }

        return best;
    }

    /// <summary>Bands that reach the oldest before those that do not, then the further, then the more.</summary>
    private static (int Reach, int Count) Ends(List<AgeBand> chain) => chain.Count == 0 ? (-1, 0) : (chain[^1].To ?? int.MaxValue, chain.Count);
}
