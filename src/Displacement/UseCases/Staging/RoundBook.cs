using System.Globalization;
using Displacement.Figures;
using Displacement.Imports;
using Displacement.Imports.Profiles;
using Displacement.Ledger;
using Displacement.People;
using Displacement.Sources;
using Displacement.Storage;

namespace Displacement.UseCases.Staging;

/// <summary>The rounds of a file: which one a row belongs to, opened when it is first met.</summary>
internal sealed class RoundBook
{
    private readonly ImportPlan plan;
    private readonly LedgerWriter writer;
    private readonly FindingLog log;
    private readonly RowDates dates;
    private readonly RowCache<RoundsOfRow> cache;
    private readonly bool everyColumnNamesItsGroup;

    /// <summary>Rows of one number further apart than this are of two rounds: stocks of two days are never added.</summary>
    private const int FarApart = RoundInfo.MostDaysOfOneNumber;

    private readonly Dictionary<(int SeriesId, int CountryId, string Number), List<RoundEntry>> rounds = [];
    private readonly int worldId;
    private readonly HashSet<string> worded = new(StringComparer.Ordinal);

    public RoundBook(ImportPlan plan, LedgerWriter writer, ColumnStyles styles, FindingLog log, int worldId)
    {
        this.plan = plan;
        this.writer = writer;
        this.log = log;
        this.worldId = worldId;
        everyColumnNamesItsGroup = plan.Map.Values.All(column => plan.GroupOf(plan.Map[column].Value!, null) is not null);
        dates = new RowDates(plan.Map, plan.Profile, plan.AsOf, styles.OrderOf);
        int[] named =
        [
            .. new[] { RoleKind.Group, RoleKind.Caseload, RoleKind.Status, RoleKind.Sector, RoleKind.Operation, RoleKind.Assessment, RoleKind.Producer, RoleKind.Carrier, RoleKind.Round, RoleKind.Published }
                .Select(plan.Map.First),
        ];
        cache = new RowCache<RoundsOfRow>([.. named, .. plan.Map.Columns(RoleKind.Sector), .. dates.Columns], Read);
    }

    /// <summary>The rounds met.</summary>
    public IReadOnlyCollection<RoundEntry> All => [.. rounds.Values.SelectMany(entries => entries)];

    /// <summary>What a row says of its round.</summary>
    public RoundsOfRow this[SheetRow row] => cache[row];

    /// <summary>The round of a row's column of figures.</summary>
    /// <param name="row">What the row says.</param>
    /// <param name="countryId">The country of its place.</param>
    /// <param name="value">Index of the column among those of figures.</param>
    public RoundEntry Round(RoundsOfRow row, int countryId, int value)
    {
        var slots = row.Slots(plan.Profile.RoundsSpanCountries ? worldId : countryId);
        return slots[value] ??= Open(row, plan.Profile.RoundsSpanCountries ? worldId : countryId, value);
    }

    private RoundsOfRow Read(SheetRow row)
    {
        var day = dates.Read(row, out var problem);
        if (day is not null && problem is not null)
        {
            log.Add(problem);
        }

        var caseload = plan.Map.First(RoleKind.Caseload) >= 0 ? CaseloadText.Read(Text(row, RoleKind.Caseload)) : null;
        var status = NeedStatus.Read(Text(row, RoleKind.Status));
        if (status is null && problem is null)
        {
            var column = plan.Map.First(RoleKind.Status);
            problem = new Finding(FindingCode.UnknownTerm, Severity.Warning, row.Line, plan.Map.Header.Title(column), row[column].ToString(), string.Join(", ", NeedStatus.Known));
            day = null;
        }

        var group = caseload?.Group ?? (Text(row, RoleKind.Group) is { } said ? PopulationGroup.Of(said).Code : null);
        if (group is null && !everyColumnNamesItsGroup && problem is null)
        {
            problem = new Finding(FindingCode.GroupMissing, Severity.Warning, row.Line, plan.Map.Header.Title(Math.Max(0, plan.Map.First(RoleKind.Group))));
            day = null;
        }

        if (problem is null && TotalWords.Is(Text(row, RoleKind.Group)))
        {
            // A row for all groups together is no group: it would be one more beside its parts.
            problem = new Finding(FindingCode.TotalRow, Severity.Info, row.Line);
            day = null;
        }

        return new RoundsOfRow(plan.Map.Values.Count)
        {
            Day = day is { } stated ? dates.OfStock(stated) : null,
            Period = day,
            Time = day is null ? null : dates.TimeOf(row),
            Problem = problem,
            Group = group,
            CountsHouseholds = caseload?.CountsHouseholds == true,
            Status = status,
            Sector = SectorOf(row),
            Operation = Text(row, RoleKind.Operation) ?? SeriesKey.Unstated,
            Assessment = Text(row, RoleKind.Assessment) ?? plan.Profile.Assessment ?? plan.Assessment,
            Producer = plan.Profile.Producer ?? Text(row, RoleKind.Producer),
            Carrier = Text(row, RoleKind.Carrier),
            Number = Text(row, RoleKind.Round) ?? plan.Round,
            Published = PublishedDay(row),
        };
    }

    /// <summary>The day of a stock, the period of a movement.</summary>
    public DaySpan DayOf(RoundsOfRow row, ValueMeaning meaning)
    {
        var day = meaning.Day ?? ((meaning.Measure ?? plan.Measure) == MeasureKind.Stock ? row.Day : row.Period)!.Value;
        return meaning.Since is { } since && since <= day.Until ? day with { AsOf = since } : day;
    }

    private DateOnly? PublishedDay(SheetRow row)
    {
        var column = plan.Map.First(RoleKind.Published);
        return column >= 0 && DateGrammar.Read(row[column], DateOrder.Undecided) is DateReading.Date { Range: var range } ? range.Last : plan.Options.Published;
    }

    /// <summary>A sector and the subsector beside it are one.</summary>
    private string SectorOf(SheetRow row)
    {
        var columns = plan.Map.Columns(RoleKind.Sector);
        return columns.Any() ? NeedStatus.Sector(string.Join(" / ", columns.Select(row.Text).Where(text => text is not null))) : string.Empty;
    }

    private string? Text(SheetRow row, RoleKind kind)
    {
        var column = plan.Map.First(kind);
        return column < 0 ? null : row.Text(column);
    }

    private RoundEntry Open(RoundsOfRow row, int countryId, int value)
    {
        var meaning = plan.Map[plan.Map.Values[value]].Value!;
        var group = plan.GroupOf(meaning, row.Group) ?? throw new InvalidOperationException("Columns without a group are not read.");
        if (row.Group is not null && plan.Profile is GenericProfile or HxlProfile && !PopulationGroup.Known.Contains(PopulationGroup.Of(group)) && worded.Add(group))
        {
            log.Add(new Finding(FindingCode.GroupAsWorded, Severity.Info, Seen: group, Suggestion: string.Join(", ", PopulationGroup.Known)));
        }

        var (producer, assumed) = row.Producer is { } said ? (said, false) : plan.Producer;
        producer = plan.IsExercise ? producer + " (exercise)" : producer;
        var key = new SeriesKey(
            producer,
            row.Operation,
            row.Assessment ?? SeriesKey.Unstated,
            plan.UserMap?.Scope ?? (plan.IsPart || (plan.IsExcerpt && meaning.Side == ValueSide.Here) ? Scope.Part : plan.Profile.ScopeOf(row.Assessment, row.Operation, group)),
            group,
            meaning.Measure ?? plan.Measure,
            row.CountsHouseholds ? CountUnit.Households : meaning.Unit,
            plan.Nature,
            meaning.Status ?? row.Status ?? NeedStatus.None,
            row.Sector);
        var seriesId = writer.SeriesId(key, assumed, plan.IsExercise ? SourceKind.Exercise : SourceKind.Real);
        var day = DayOf(row, meaning);
        var isNumbered = row.Number is not null && key.Measure == MeasureKind.Stock;
        // Running counts go on from round to round: only their time tells those of a day apart.
        var number = key.Measure != MeasureKind.Cumulative ? row.Number ?? string.Empty : row.Time is { } time ? NumberAt(day.Until, time) : string.Empty;
        var name = isNumbered ? "#" + number : string.Create(CultureInfo.InvariantCulture, $"{day.AsOf:o}/{day.Until:o}/{(key.Measure == MeasureKind.Cumulative ? number : string.Empty)}");
        if (!rounds.TryGetValue((seriesId, countryId, name), out var entries))
        {
            rounds[(seriesId, countryId, name)] = entries = [];
        }

        if (entries.Find(known => !isNumbered || known.IsNear(day, FarApart)) is { } met)
        {
            met.Take(day);
            return met;
        }

        var entry = new RoundEntry
        {
            SeriesId = seriesId,
            CountryId = countryId,
            Id = writer.OpenRound(seriesId, countryId, number),
            Number = number,
            Title = $"{producer}, {key.Operation}, {key.Assessment}",
            IsMovement = key.Measure != MeasureKind.Stock,
            IsRunningCount = key.Measure == MeasureKind.Cumulative,
            IsPopulation = group == PopulationGroup.Population.Code,
            First = day,
            Earliest = day,
            Latest = day,
            Published = row.Published,
            CarrierId = row.Carrier is { } carrier ? writer.SourceId(carrier) : writer.Batch.CarrierId,
        };
        entries.Add(entry);
        return entry;
    }

    /// <summary>Several running counts are said in a day: each is a round of its own, named by when it was said.</summary>
    public static string NumberAt(DateOnly day, string time) => string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd} {time}");

    /// <summary>States the day of every round, with what is odd about it.</summary>
    public void Close()
    {
        foreach (var entries in rounds.Values.Where(entries => entries.Count > 1))
        {
            Part(entries);
        }

        foreach (var round in rounds.Values.SelectMany(entries => entries))
        {
            var day = round.Latest;
            writer.CloseRound(round.Id, new RoundDay(
                day.AsOf,
                day.Until,
                day.Accuracy,
                round.Published ?? (round.IsMovement ? day.Until : day.AsOf),
                round.Published is null,
                plan.Profile.CoversAll,
                round.CarrierId,
                Number: round.Number));
            Note(round);
        }
    }

    /// <summary>A number that a file uses for several rounds names each of them with its year and month.</summary>
    private void Part(List<RoundEntry> entries)
    {
        var days = string.Join(", ", entries.Select(round => round.Latest.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        log.Add(new Finding(FindingCode.RoundDaysFarApart, Severity.Warning, Seen: $"{entries[0].Title}, {entries[0].Number}: {days}"));
        foreach (var round in entries)
        {
            round.Number = string.Create(CultureInfo.InvariantCulture, $"{round.Number} ({round.Latest.AsOf:yyyy-MM})");
        }
    }

    private void Note(RoundEntry round)
    {
        if (round.HasSeveralDays)
        {
            var span = string.Create(CultureInfo.InvariantCulture, $"{round.Earliest.AsOf:yyyy-MM-dd} – {round.Latest.AsOf:yyyy-MM-dd}");
            log.Add(new Finding(
                FindingCode.RoundSeveralDays,
                Severity.Info,
                Seen: $"{round.Title}, {round.Number}: {span}"));
        }

        if (round.Latest.AsOf > plan.Today)
        {
            log.Add(new Finding(
                FindingCode.FutureDate,
                Severity.Warning,
                Seen: string.Create(CultureInfo.InvariantCulture, $"{round.Latest.AsOf:yyyy-MM-dd}")));
        }
    }
}
