using Displacement.Figures;
using Displacement.Ledger;
using Displacement.People;

namespace Displacement.Estimates;

/// <summary>One place's cells of one round, seen by sex and age once the rows' reasons, origins and categories are summed.</summary>
internal sealed class PartCells
{
    private readonly PlaceRound round;
    private readonly Leaves leaves;
    private readonly string producer;
    private readonly List<LedgerCell> cells;

    public PartCells(PlaceRound round, Ask ask, Leaves leaves, string producer)
    {
        this.round = round;
        this.leaves = leaves;
        this.producer = producer;
        cells =
        [
            .. round.Cells.Where(cell => (ask.Origins is not { } origins || (cell.Part.OriginPlaceId is { } origin && origins.Contains(origin)))
                && (ask.Cause is not { } cause || IsOf(cell, cause))),
        ];
    }

    /// <summary>Whether a cell counts people of one reason only, and of this one.</summary>
    public static bool IsOf(LedgerCell cell, string cause) => string.Equals(cell.Part.Reason, cause, StringComparison.OrdinalIgnoreCase);

    /// <summary>True where the round has no row for what is asked.</summary>
    public bool IsEmpty => cells.Count == 0;

    /// <summary>True where some cell counts one sex or band.</summary>
    public bool AreBrokenDown => cells.Exists(cell => cell.Part.Sex != Sex.All || cell.Part.Age is not null);

    /// <summary>The leaf of an answer that no cell gives.</summary>
    public Explanation Nothing() => leaves.Sum(round, null, [], "not-stated");

    /// <summary>The cells of one sex and band, as one number; null where there are none.</summary>
    public PartAnswer? Combine(Sex sex, AgeBand? age)
    {
        var same = cells.FindAll(cell => cell.Part.Sex == sex && SameBand(cell.Part.Age, age));
        if (same.Count == 0)
        {
            return null;
        }

        var whole = same.FindAll(cell => !cell.Part.IsCross);
        return Sum(whole.Count > 0 ? whole : OneCross(same));
    }

    /// <summary>The sum of several sexes and bands; without a number as soon as one of them has none.</summary>
    public PartAnswer SumOf(IEnumerable<(Sex Sex, AgeBand? Age)> parts)
    {
        var wanted = parts.ToList();
        var answers = wanted.ConvertAll(part => Combine(part.Sex, part.Age)!);
        var lacking = answers.Find(answer => answer.Quantity is null);
        var sum = lacking is null ? Quantity.Sum(answers.Select(answer => answer.Quantity!)) : null;
        return new PartAnswer
        {
            Quantity = sum,
            State = lacking?.State ?? CellState.Number,
            ElsewherePlaceId = lacking?.ElsewherePlaceId,
            HasGaps = answers.Exists(answer => answer.HasGaps),
            ChecksTotal = wanted.TrueForAll(part => SpeaksForAllRows(part.Sex, part.Age)),
            Explanation = leaves.Sum(round, sum, [.. answers.Select(answer => answer.Explanation)]),
        };
    }

    /// <summary>The sexes that make up everybody of a band; null where one of the two is not there.</summary>
    public IReadOnlyList<Sex>? Sexes(AgeBand? age)
    {
        List<Sex> there = [.. cells.Where(cell => SameBand(cell.Part.Age, age) && cell.Part.Sex != Sex.All).Select(cell => cell.Part.Sex).Distinct().Order()];
        return there.Contains(Sex.Female) && there.Contains(Sex.Male) ? there : null;
    }

    /// <summary>The bands of a sex that tile what is asked; null where none do, or where the asked band itself is there.</summary>
    public IReadOnlyList<AgeBand>? Bands(Sex sex, AgeBand? asked)
    {
        var bands = cells.Where(cell => cell.Part.Sex == sex && cell.Part.Age is not null).Select(cell => cell.Part.Age!).Distinct().ToList();
        return AgeTiling.Find(bands, asked);
    }

    /// <summary>The bands of a sex that cover what is asked and may reach beyond it; null where none do.</summary>
    public IReadOnlyList<AgeBand>? Covering(Sex sex, AgeBand asked) =>
        AgeCover.Find([.. cells.Where(cell => cell.Part.Sex == sex && cell.Part.Age is not null).Select(cell => cell.Part.Age!).Distinct()], asked);

    /// <summary>Whether every cell of the asked breakdown is zero: then it is unknown, and nobody counted zero.</summary>
    public bool IsAllZero(Ask ask) => cells
        .Where(cell => (cell.Part.Sex != Sex.All || ask.Sex == Sex.All) && (cell.Part.Age is not null || ask.Age is null))
        .All(cell => cell.Value.Quantity is not { Best: > 0 });

    /// <summary>People of the rows that state the asked breakdown: a file may state it for some rows only.</summary>
    public decimal PeopleBrokenDown(Ask ask)
    {
        var stating = cells.FindAll(cell => cell.Value.Quantity is not null && (ask.Sex == Sex.All || cell.Part.Sex == ask.Sex) && (ask.Age is null || cell.Part.Age is not null));
        var totals = cells.Where(cell => cell.Part is { Sex: Sex.All, Age: null }).ToList();
        var lines = stating.Select(cell => cell.Line).ToHashSet();
        if (totals.Count > 1 && totals.Exists(cell => lines.Contains(cell.Line)))
        {
            // A row states its total and its breakdown side by side: each row answers for itself.
            var counted = totals.Exists(cell => !cell.Part.IsCross) ? totals.FindAll(cell => !cell.Part.IsCross) : OneCross(totals);
            return counted.Count > 1 ? counted.Where(cell => lines.Contains(cell.Line)).Sum(cell => cell.Value.Quantity?.Best ?? 0) : decimal.MaxValue;
        }

        var known = stating.Select(Cross).ToHashSet();
        return totals.Exists(cell => cell.Part.IsCross) && !totals.Exists(cell => !cell.Part.IsCross)
            ? OneCross(totals).Where(cell => known.Contains(Cross(cell))).Sum(cell => cell.Value.Quantity?.Best ?? 0)
            : decimal.MaxValue;
    }

    /// <summary>Whether the asked breakdown is stated row by row (by reason, origin, category) and never for the whole place.</summary>
    public bool IsSplitByRows(Ask ask) => cells
        .Where(cell => (ask.Sex == Sex.All ? cell.Part.Sex != Sex.All : cell.Part.Sex == ask.Sex) || cell.Part.Age is not null)
        .All(cell => cell.Part.IsCross);

    private static (string? Reason, string? Origin, string? Category) Cross(LedgerCell cell) =>
        (cell.Part.Reason, cell.Part.Origin, cell.Part.Category);

    private static bool SameBand(AgeBand? left, AgeBand? right) =>
        left is null || right is null
            ? left is null && right is null
            : left.Label is null && right.Label is null
                ? left.From == right.From && left.To == right.To
                : string.Equals(left.ToString(), right.ToString(), StringComparison.OrdinalIgnoreCase);

    /// <summary>Rows split along different dimensions are readings of the same people: one of them is summed.</summary>
    private static List<LedgerCell> OneCross(List<LedgerCell> same) => same
        .GroupBy(cell => (cell.Part.Reason is not null, cell.Part.Origin is not null, cell.Part.Category is not null))
        .OrderBy(group => (group.Key.Item1 ? 1 : 0) + (group.Key.Item2 ? 1 : 0) + (group.Key.Item3 ? 1 : 0))
        .ThenByDescending(group => group.Count())
        .First()
        .ToList();

    private bool SpeaksForAllRows(Sex sex, AgeBand? age)
    {
        var there = cells.Where(cell => cell.Part.Sex == sex && SameBand(cell.Part.Age, age) && cell.Value.Quantity is not null).Select(Cross).ToHashSet();
        return cells.Where(cell => cell.Part is { Sex: Sex.All, Age: null }).All(cell => there.Contains(Cross(cell)));
    }

    private PartAnswer Sum(List<LedgerCell> parts)
    {
        var numbers = parts.Where(cell => cell.Value.Quantity is not null).Select(cell => cell.Value.Quantity!).ToList();
        var nodes = parts.ConvertAll(cell => leaves.Of(round, cell, producer));
        if (numbers.Count == 0)
        {
            var first = parts[0].Value;
            return PartAnswer.Without(first.State, leaves.Sum(round, null, nodes), first.ElsewherePlaceId);
        }

        var sum = numbers.Count == 1 ? numbers[0] : Quantity.Sum(numbers);
        string[] notes = parts.Count > 1 && parts.GroupBy(cell => cell.Part).Any(group => group.Count() > 1) ? ["same-key-twice"] : [];
        string[] gaps = numbers.Count < parts.Count ? ["some-parts-unknown"] : [];
        return new PartAnswer { Quantity = sum, HasGaps = gaps.Length > 0, Explanation = leaves.Sum(round, sum, nodes, [.. notes, .. gaps]) };
    }
}
