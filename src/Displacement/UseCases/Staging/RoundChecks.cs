using Displacement.Figures;
using Displacement.Imports;
using Displacement.Imports.Checks;
using Displacement.People;
using Displacement.Storage;

namespace Displacement.UseCases.Staging;

/// <summary>Runs the checks over a file's rounds: within each, against the round before, and at the end against the ledger.</summary>
/// <remarks>One pass, in the order of days; of the numbers it keeps those of the last round of a series, and one for each place and group.</remarks>
internal sealed class RoundChecks
{
    private readonly FileToStage file;
    private readonly CellChecks cells;
    private readonly LedgerRounds ledger;
    private readonly NewestFindings findings = new();
    private readonly RoundJumps jumps;
    private readonly RunningCountFalls falls;
    private readonly Outliers outliers;
    private readonly HouseholdSizes sizes;
    private readonly bool isMixed;
    private readonly Dictionary<(int Place, string Group), GroupNumber> largest = [];
    private readonly Dictionary<int, KnownPopulation> populations = [];
    private readonly Dictionary<int, CheckedRound> before = [];
    private readonly List<CheckedRound> newest = [];
    private CheckedRound? households;
    private (SeriesKey Family, int CountryId)? subject;

    private RoundChecks(FileToStage file, LedgerRounds ledger, Func<int, PartKey> keyOf)
    {
        this.file = file;
        this.ledger = ledger;
        cells = new CellChecks(file, keyOf);
        jumps = new RoundJumps(cells.TitleOf, findings);
        falls = new RunningCountFalls(cells.TitleOf, findings);
        outliers = new Outliers(file.Gazetteer, file.Log);
        sizes = new HouseholdSizes(cells.TitleOf, file.Log);
        isMixed = !file.Plan.Map.Columns(RoleKind.Level).Any()
            && file.Plan.Map.Columns(RoleKind.AdminCode).Concat(file.Plan.Map.Columns(RoleKind.AdminName)).Any(column => file.Plan.Map[column].Level is null);
    }

    /// <summary>Runs them.</summary>
    /// <param name="file">The file, whose figures are all with the writer.</param>
    /// <param name="rounds">Its rounds, with their days.</param>
    /// <param name="keyOf">The part of an identifier.</param>
    /// <param name="figures">How many figures it has.</param>
    /// <param name="progress">Hears how much is done, 0 to 1.</param>
    /// <param name="cancellation">Stops it.</param>
    public static void Run(FileToStage file, IReadOnlyCollection<RoundEntry> rounds, Func<int, PartKey> keyOf, long figures, Action<double> progress, CancellationToken cancellation)
    {
        file.Writer.Settle();
        using var known = new LedgerRounds(file);
        var checks = new RoundChecks(file, known, keyOf);
        var order = new RoundOrder(rounds, known.Series);
        using var reader = new RoundCells(file.Db);
        var checkedRounds = 0;
        foreach (var round in order.Selected(figures))
        {
            cancellation.ThrowIfCancellationRequested();
            progress((double)checkedRounds++ / rounds.Count);
            var numbers = checks.cells.Round(reader.Of(round.Id), round.IsPopulation, cancellation);
            if (round.IsRunningCount)
            {
                checks.falls.Run(new CheckedRound(known.Series[round.SeriesId], round.CountryId, round.Latest.Until, numbers), round.Latest.AsOf, () => known.CountBefore(round));
                continue;
            }

            checks.End(new CheckedRound(known.Series[round.SeriesId], round.CountryId, round.Latest.AsOf, numbers), round.Number, order.IsNewest(round));
        }

        checks.End(order.Marks);
    }

    private void End(CheckedRound round, string number, bool isNewest)
    {
        if (!round.Series.IsStock)
        {
            return;
        }

        var about = (round.Series.Key with { Unit = CountUnit.People }, round.CountryId);
        if (subject != about)
        {
            before.Clear();
            households = null;
            subject = about;
        }

        var last = Before(round, number);
        if (last is not null)
        {
            jumps.Run(last, round);
            RoundTotalJump.Run(last, round, file.Gazetteer, findings);
        }

        Remember(round);
        if (isNewest)
        {
            Newest(round, last);
        }
    }

    /// <summary>The round before of the same series: the file's own or the ledger's, whichever is newer.</summary>
    private CheckedRound? Before(CheckedRound round, string number)
    {
        var own = before.GetValueOrDefault(round.Series.Id);
        return ledger.Before(round, number, own?.AsOf) ?? (own?.AsOf < round.AsOf ? own : null);
    }

    private void Remember(CheckedRound round)
    {
        before[round.Series.Id] = round;
        if (round.Series.Key.Unit == CountUnit.Households)
        {
            households = round;
        }
        else if (households?.AsOf == round.AsOf)
        {
            sizes.Run(households, round);
        }

        if (!round.Series.CountsPeople)
        {
            return;
        }

        foreach (var (place, one) in round.Numbers)
        {
            if (round.Series.Key.Group == PopulationGroup.Population.Code || round.Series.Key.Group == PopulationGroup.Civilians.Code)
            {
                if (one.IsWhole && !(round.AsOf < populations.GetValueOrDefault(place)?.AsOf))
                {
                    populations[place] = new KnownPopulation(one.Best, round.Series.Title, round.AsOf);
                }
            }
            else if (!(one.Best <= largest.GetValueOrDefault((place, round.Series.Key.Group))?.Best))
            {
                largest[(place, round.Series.Key.Group)] = new GroupNumber(place, round.Series.Key.Group, round.AsOf, one.Best, one.Line);
            }
        }
    }

    private void Newest(CheckedRound round, CheckedRound? last)
    {
        outliers.Run(round);
        NamesakeLevel.Run(round, last, file.Gazetteer, file.Log);
        if (isMixed)
        {
            LevelMix.Run(round, file.Gazetteer, file.Log);
        }

        newest.Add(SampleOf(round));
    }

    /// <summary>Some places of a round, spread over all of them.</summary>
    private static CheckedRound SampleOf(CheckedRound round)
    {
        var places = round.Numbers.Where(number => number.Value is { IsWhole: true, Best: > SameNumbers.LeastNumber }).OrderBy(number => number.Key).ToList();
        var step = (places.Count / LedgerRounds.PlacesAtOnce) + 1;
        return round with { Numbers = places.Where((_, i) => i % step == 0).ToDictionary() };
    }

    private void End(IReadOnlyCollection<RoundMark> marks)
    {
        findings.Tell(file.Log);
        if (largest.Count > 0)
        {
            new LedgerPopulations(ledger).AddTo(populations, largest.Values);
            DisplacedAbovePopulation.Run(largest.Values, populations, cells.TitleOf, file.Log);
        }

        foreach (var (here, there) in new OtherProducers(ledger).Of(newest))
        {
            SameNumbers.Run(here, there, file.Log);
        }

        BaselineBesideSites.Run(marks, ledger.Beside(marks), cells.TitleOf, file.Log);
        HouseholdsAlone.Run(marks, ledger.HasHouseholdSize, cells.TitleOf, file.Log);
    }
}
