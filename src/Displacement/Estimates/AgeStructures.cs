using Displacement.Figures;
using Displacement.Ledger;
using Displacement.People;
using Displacement.Places;

namespace Displacement.Estimates;

/// <summary>Splits an age band by somebody's count of its years (docs/methods/people.md): of the same group in the place or the nearest place above it,
/// else in another round of the country, else of the population there, else evenly.</summary>
/// <param name="view">The ledger's view, with the views that may hold a structure.</param>
/// <param name="question">What is asked.</param>
internal sealed class AgeStructures(LedgerView view, Question question)
{
    private readonly Dictionary<(int Place, Sex Sex, AgeBand Whole, AgeBand Part), AgeSplit?> found = [];

    /// <summary>Which share of a band the years of a part of it are; null where nobody says and the band has no end to split it evenly by.</summary>
    /// <param name="place">The place.</param>
    /// <param name="sex">One sex, or all.</param>
    /// <param name="whole">The band as its file has it.</param>
    /// <param name="part">The years within it.</param>
    public AgeSplit? Of(Place place, Sex sex, AgeBand whole, AgeBand part)
    {
        if (!found.TryGetValue((place.Id, sex, whole, part), out var split))
        {
            found[(place.Id, sex, whole, part)] = split = Stated(place, sex, whole, part) ?? Evenly(whole, part);
        }

        return split;
    }

    private AgeSplit? Stated(Place place, Sex sex, AgeBand whole, AgeBand part)
    {
        foreach (var structure in view.Structures?.Value ?? [])
        {
            PartResolver resolver = new(new Leaves(structure.View, question.On));
            foreach (var where in structure.View.Gazetteer.Ancestors(place).Prepend(place))
            {
                var rounds = structure.View.Series
                    .SelectMany(series => series.For(where.Id).Take(1).Select(round => (Series: series, Round: round)))
                    .OrderBy(one => one.Series.Series.Key.Scope == Scope.Whole ? 0 : 1)
                    .ThenByDescending(one => one.Round.Round.Until)
                    .ThenBy(one => one.Series.Series.Identity, StringComparer.Ordinal);
                foreach (var (series, round) in rounds)
                {
                    var producer = series.Series.Producer.Name;
                    if (resolver.Resolve(round, new Ask(sex, whole, null), producer) is { Quantity: { Best: > 0 } all } stated
                        && resolver.Resolve(round, new Ask(sex, part, null), producer) is { Quantity: { } years } within && years.Best <= all.Best)
                    {
                        return new AgeSplit(years.Best / all.Best, structure.IsPopulation ? "population" : "same-group", [within.Explanation, stated.Explanation]);
                    }
                }
            }
        }

        return null;
    }

    private static AgeSplit? Evenly(AgeBand whole, AgeBand part) =>
        whole.To is { } end && part.To is { } last ? new AgeSplit((decimal)(last - part.From!.Value + 1) / (end - whole.From!.Value + 1), "years", []) : null;
}

/// <summary>How an age band is split.</summary>
/// <param name="Share">The share that is kept, 0 to 1.</param>
/// <param name="By"><c>same-group</c>, <c>population</c> or <c>years</c>: evenly by single years.</param>
/// <param name="Nodes">Who counted the part, and who the whole; empty where nobody did.</param>
internal sealed record AgeSplit(decimal Share, string By, IReadOnlyList<Explanation> Nodes)
{
    /// <summary>The kept part of a band; its bounds are wider by the smaller of what was kept and what was cut.</summary>
    /// <param name="band">The band's people.</param>
    public Quantity Of(Quantity band)
    {
        var kept = band.Best * Share;
        var doubt = Math.Min(kept, band.Best - kept);
        return new Quantity(Math.Max(0, (band.Low * Share) - doubt), kept, (band.High * Share) + doubt, Qualifier.Derived, null, band.IsCeiling);
    }
}
