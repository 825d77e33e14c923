using Displacement.Estimates;
using Displacement.Places;
using Displacement.Sources;

namespace Displacement.Reports.Districts;

/// <summary>All that a district summary says, as the ledger answered it; the report only arranges it.</summary>
public sealed record SummaryFigures
{
    /// <summary>The place.</summary>
    public required Place Place { get; init; }

    /// <summary>The day asked about.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The moment of the ledger.</summary>
    public required DateTimeOffset Known { get; init; }

    /// <summary>Only what had been said by this day; null: whenever.</summary>
    public DateOnly? PublishedBy { get; init; }

    /// <summary>The rule that chose between readings, of each group that is told.</summary>
    public required IReadOnlyList<(string Group, SelectionRule Rule)> Rules { get; init; }

    /// <summary>The places right beneath, each with those beneath it where the summary goes that deep.</summary>
    public required IReadOnlyList<Branch> Branches { get; init; }

    /// <summary>The estimates, of each listed place and subject.</summary>
    public required IReadOnlyDictionary<(int PlaceId, Subject Subject), Estimate> Estimates { get; init; }

    /// <summary>The displaced of the round before, by place; a place with nothing to compare is absent.</summary>
    public required IReadOnlyDictionary<int, EarlierFigure> Earlier { get; init; }

    /// <summary>What was believed of the whole place on earlier days, oldest first.</summary>
    public required IReadOnlyList<TrendPoint> Trend { get; init; }

    /// <summary>Producers by name.</summary>
    public required IReadOnlyDictionary<string, Source> Producers { get; init; }

    /// <summary>The state, owner and resolution of a disagreement of a place and group.</summary>
    public Func<Disagreement, Place, string, DisputeHandling> Handling { get; init; } = (_, _, _) => DisputeHandling.Untouched;

    /// <summary>What the imports of the used files noticed.</summary>
    public required IReadOnlyList<ImportFinding> Findings { get; init; }

    /// <summary>The program's version.</summary>
    public required string Version { get; init; }

    /// <summary>Whether the summary lists two levels, with a subtotal for each place of the upper one.</summary>
    public bool IsGrouped => Branches.Any(branch => branch.Beneath.Count > 0);

    /// <summary>Every place that the summary lists, from the largest down.</summary>
    public IEnumerable<Place> Places => [Place, .. Branches.SelectMany(branch => (IEnumerable<Place>)[branch.Place, .. branch.Beneath])];

    /// <summary>The estimate of a place.</summary>
    /// <param name="place">The place.</param>
    /// <param name="subject">What is counted.</param>
    public Estimate Of(Place place, Subject subject)
    {
        ArgumentNullException.ThrowIfNull(place);
        return Estimates[(place.Id, subject)];
    }
}
