using Displacement.Figures;
using Displacement.Ledger;
using Displacement.People;

namespace Displacement.Estimates;

/// <summary>Reads the asked part out of one place's cells of one round (docs/methods/facts.md).</summary>
/// <remarks>
/// A stated total is the figure and its parts check it. Without one, only cells are summed that tile one dimension,
/// or one full cross, exactly once; parts along another dimension are a second reading and never added.
/// </remarks>
/// <param name="leaves">Makes leaves.</param>
/// <param name="structures">Splits age bands; null: none is split.</param>
internal sealed class PartResolver(Leaves leaves, AgeStructures? structures = null)
{
    /// <summary>The answer of one place's round to what is asked.</summary>
    public PartAnswer Resolve(PlaceRound round, Ask ask, string producer)
    {
        var cells = new PartCells(round, ask, leaves, producer);
        var answer = Broken(cells, round, ask.Sex, ask.Age);
        if (answer.Quantity is not null && ((ask.Origins is not null && HasPeopleOfUnknownOrigin(round)) || (ask.Cause is { } cause && HasPeopleOfUnknownCause(round, cause))))
        {
            answer = answer with { HasGaps = true };
        }

        if (ask.IsEverybody)
        {
            return WithPeople(answer, answer.Quantity?.Best ?? 0, answer.Quantity?.Best ?? 0);
        }

        var everybody = Broken(cells, round, Sex.All, null);
        var total = everybody.Quantity?.Best ?? 0;
        if (total > 0 && answer.Quantity is { Best: 0 } && cells.IsAllZero(ask))
        {
            var unknown = PartAnswer.Without(CellState.Unknown, answer.Explanation with { Quantity = null, State = CellState.Unknown, Notes = ["all-zero-breakdown"] });
            return WithPeople(unknown, total, 0);
        }

        // Rows of the total that have no number have no breakdown either.
        answer = everybody.HasGaps && answer.Quantity is not null && cells.IsSplitByRows(ask) ? answer with { HasGaps = true } : answer;
        return WithPeople(answer, total, answer.Quantity is null ? 0 : Math.Min(total, cells.PeopleBrokenDown(ask)));
    }

    private static bool HasPeopleOfUnknownOrigin(PlaceRound round) =>
        round.Cells.Any(cell => cell.Part.Origin == PartKey.NotStated && cell.Value.Quantity is { Best: > 0 });

    /// <summary>People whose reason nobody says, or who are counted for several reasons at once.</summary>
    private static bool HasPeopleOfUnknownCause(PlaceRound round, string cause) => round.Cells.Any(cell =>
        cell.Value.Quantity is { Best: > 0 }
        && (cell.Part.Reason == PartKey.NotStated || (cell.Part.Reason?.Contains(cause, StringComparison.OrdinalIgnoreCase) == true && !PartCells.IsOf(cell, cause))));

    private static PartAnswer WithPeople(PartAnswer answer, decimal of, decimal known) => answer with { People = new PeopleCoverage(of, known) };

    private PartAnswer Broken(PartCells cells, PlaceRound round, Sex sex, AgeBand? age)
    {
        var stated = cells.Combine(sex, age);
        var tilings = Tilings(cells, sex, age).ToList();
        if (stated?.Quantity is { } total)
        {
            return Checked(stated, total, tilings);
        }

        return tilings.Find(tiling => tiling.Quantity is not null)
            ?? stated
            ?? Converted(cells, round, sex, age)
            ?? tilings.FirstOrDefault()
            ?? PartAnswer.Without(CellState.Unknown, cells.Nothing(), notListed: cells.IsEmpty);
    }

    /// <summary>The asked band out of bands that reach beyond it, each of those split.</summary>
    private PartAnswer? Converted(PartCells cells, PlaceRound round, Sex sex, AgeBand? age)
    {
        if (structures is null || age is not { IsNumeric: true } asked)
        {
            return null;
        }

        List<(Sex Sex, AgeBand Band)>? parts = cells.Covering(sex, asked) is { } bands ? [.. bands.Select(band => (sex, band))]
            : sex == Sex.All && cells.Covering(Sex.Female, asked) is { } women && cells.Covering(Sex.Male, asked) is { } men ? [.. women.Select(band => (Sex.Female, band)), .. men.Select(band => (Sex.Male, band))]
            : null;
        if (parts?.ConvertAll(part => Kept(cells, round, part.Sex, part.Band, asked)) is not { } kept || kept.Exists(part => part is null))
        {
            return null;
        }

        var lacking = kept.Find(part => part!.Quantity is null);
        var sum = lacking is null ? Quantity.Sum(kept.Select(part => part!.Quantity!)) : null;
        return new PartAnswer
        {
            Quantity = sum,
            State = lacking?.State ?? CellState.Number,
            ElsewherePlaceId = lacking?.ElsewherePlaceId,
            HasGaps = kept.Exists(part => part!.HasGaps),
            Explanation = leaves.Sum(round, sum, [.. kept.Select(part => part!.Explanation)]),
        };
    }

    /// <summary>The people of a band who are of the asked years; null where it cannot be split.</summary>
    private PartAnswer? Kept(PartCells cells, PlaceRound round, Sex sex, AgeBand band, AgeBand asked)
    {
        var answer = cells.Combine(sex, band)!;
        var years = AgeCover.Within(band, asked);
        if (years == band || answer.Quantity is not { } people)
        {
            return answer;
        }

        return structures!.Of(leaves.PlaceOf(round), sex, band, years) is { } split ? answer with
        {
            Quantity = split.Of(people),
            Explanation = leaves.Converted(round, split.Of(people), answer.Explanation, [$"years:{years}/{band}", $"split-by-{split.By}"], split.Nodes),
        } : null;
    }

    private static PartAnswer Checked(PartAnswer stated, Quantity total, List<PartAnswer> tilings)
    {
        var parts = tilings.Find(tiling =>
            tiling is { ChecksTotal: true, Quantity: { Best: > 0 } sum } && Tolerance.IsConflict(total.Best, sum.Best));
        if (parts?.Quantity is not { } other)
        {
            return stated;
        }

        return stated with
        {
            HasConflict = true,
            Quantity = total.Widen(other),
            Explanation = stated.Explanation with { Quantity = total.Widen(other), Notes = [.. stated.Explanation.Notes, "parts-contradict-total"] },
        };
    }

    private static IEnumerable<PartAnswer> Tilings(PartCells cells, Sex sex, AgeBand? age)
    {
        if (!cells.AreBrokenDown)
        {
            yield break;
        }

        if (sex == Sex.All && cells.Sexes(age) is { } sexes)
        {
            yield return cells.SumOf(sexes.Select(one => (one, age)));
        }

        if (cells.Bands(sex, age) is { } bands)
        {
            yield return cells.SumOf(bands.Select(band => (sex, (AgeBand?)band)));
        }

        if (sex == Sex.All && cells.Bands(Sex.Female, age) is { } women && cells.Bands(Sex.Male, age) is { } men)
        {
            yield return cells.SumOf([.. women.Select(band => (Sex.Female, (AgeBand?)band)), .. men.Select(band => (Sex.Male, (AgeBand?)band))]);
        }
    }
}
