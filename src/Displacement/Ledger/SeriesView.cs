namespace Displacement.Ledger;

/// <summary>What a series says of the asked places: for a stock its newest round for each, for a flow every round of the period.</summary>
public sealed class SeriesView
{
    private readonly Dictionary<int, List<PlaceRound>> chosen = [];
    private readonly Dictionary<int, Dictionary<int, PlaceRound>> rounds = [];

    /// <summary>Creates an empty view.</summary>
    /// <param name="series">The series.</param>
    /// <param name="limitDays">After how many days a stock lapses; null: never.</param>
    public SeriesView(SeriesInfo series, int? limitDays)
    {
        Series = series;
        LimitDays = limitDays;
    }

    /// <summary>The series.</summary>
    public SeriesInfo Series { get; }

    /// <summary>After how many days a stock lapses; null: never.</summary>
    public int? LimitDays { get; }

    /// <summary>True where the newest round speaks for every place: absent places have none, and are not missing.</summary>
    public bool CoversAll { get; set; }

    /// <summary>Places that a round says something of.</summary>
    public IReadOnlyCollection<int> Places => chosen.Keys;

    /// <summary>
    /// The rounds that speak for a place: of a stock the newest, its later editions first and other carriers of it after;
    /// of a flow every round of the period. Empty where none does.
    /// </summary>
    /// <param name="placeId">The place.</param>
    public IReadOnlyList<PlaceRound> For(int placeId) => chosen.TryGetValue(placeId, out var list) ? list : [];

    /// <summary>What one round says of one place, also where a newer round speaks for the place; null where nothing.</summary>
    /// <param name="roundId">The round.</param>
    /// <param name="placeId">The place.</param>
    public PlaceRound? InRound(int roundId, int placeId) =>
        rounds.TryGetValue(roundId, out var places) && places.TryGetValue(placeId, out var round) ? round : null;

    /// <summary>Remembers what a round says of a place.</summary>
    /// <param name="round">What it says.</param>
    public void Remember(PlaceRound round)
    {
        ArgumentNullException.ThrowIfNull(round);
        if (!rounds.TryGetValue(round.Round.Id, out var places))
        {
            rounds[round.Round.Id] = places = [];
        }

        places[round.PlaceId] = round;
    }

    /// <summary>Lets a round speak for a place.</summary>
    /// <param name="round">The round.</param>
    public void Choose(PlaceRound round)
    {
        ArgumentNullException.ThrowIfNull(round);
        if (!chosen.TryGetValue(round.PlaceId, out var list))
        {
            chosen[round.PlaceId] = list = [];
        }

        list.Add(round);
    }
}
