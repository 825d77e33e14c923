using Displacement.Figures;
using Displacement.Imports;
using Displacement.Places;
using Displacement.Storage;

namespace Displacement.UseCases.Staging;

/// <summary>Turns the rows of a table into figures of the ledger, one after the other.</summary>
internal sealed class TableStager
{
    private readonly ImportPlan plan;
    private readonly Gazetteer gazetteer;
    private readonly LedgerWriter writer;
    private readonly FindingLog log;
    private readonly PlaceLocator places;
    private readonly PartBook parts;
    private readonly RoundBook rounds;
    private readonly TotalRows totals;
    private readonly TableBreaks breaks;
    private readonly ValueMeaning[] meanings;
    private readonly int[] columns;
    private readonly FigureColumns cells;
    private readonly EventDays eventDays;
    private readonly int remark;
    private readonly bool columnsSayDays;
    private readonly RowShares? shares;

    public TableStager(ImportPlan plan, Gazetteer gazetteer, LedgerWriter writer, PlaceLearner? learner, DecidedPlaces decided, ColumnStyles styles, FindingLog log)
    {
        this.plan = plan;
        this.gazetteer = gazetteer;
        this.writer = writer;
        this.log = log;
        var matcher = new PlaceMatcher(gazetteer);
        places = new PlaceLocator(gazetteer, matcher, learner, decided, plan, log);
        parts = new PartBook(plan.Map, matcher, writer);
        rounds = new RoundBook(plan, writer, styles, log, gazetteer.World.Id);
        totals = new TotalRows(plan.Map, plan.UserMap?.Scale ?? 1, log);
        breaks = new TableBreaks(plan, log);
        columns = [.. plan.Map.Values];
        meanings = [.. columns.Select(column => plan.Map[column].Value!)];
        cells = new FigureColumns(plan, styles, log);
        eventDays = new EventDays(plan.Map, log);
        remark = plan.Map.First(RoleKind.Remark);
        shares = RowShares.Of(plan.Map, parts, writer, log);
        columnsSayDays = meanings.Length > 0 && Array.TrueForAll(meanings, meaning => meaning.Day is not null);
    }

    /// <summary>Data rows read.</summary>
    public long Rows { get; private set; }

    /// <summary>Figures stored.</summary>
    public long Figures { get; private set; }

    /// <summary>Rows set aside.</summary>
    public long Skipped { get; private set; }

    /// <summary>Rows set aside that are no totals.</summary>
    public long Lost { get; private set; }

    /// <summary>Rows whose day nobody says.</summary>
    public long WithoutDay { get; private set; }

    /// <summary>The places.</summary>
    public PlaceLocator Places => places;

    /// <summary>The rounds.</summary>
    public RoundBook Rounds => rounds;

    /// <summary>The parts.</summary>
    public PartBook Parts => parts;

    /// <summary>Remarks that other places count people.</summary>
    public ElsewhereRemarks Remarks { get; } = new();

    /// <summary>Counts rows that were set aside before anybody could read them.</summary>
    public void SetAside(int rows)
    {
        Rows += rows;
        Skipped += rows;
        Lost += rows;
    }

    /// <summary>Reads one row.</summary>
    public void Take(SheetRow row)
    {
        if (IsNote(row))
        {
            Rows++;
            Skipped++;
            log.Add(new Finding(FindingCode.NoteRow, Severity.Info, row.Line, Seen: Alone(row)));
            breaks.Look(row);
            return;
        }

        var place = places[row];
        if (place.Outcome != PlaceOutcome.Found)
        {
            Aside(row, place);
            return;
        }

        Rows++;
        breaks.Meet(row);
        var part = parts[row];
        var round = rounds[row];
        if (part.Key is null || (round.Day is null && (round.Problem is not null || !columnsSayDays)))
        {
            Skipped++;
            Lose(row.Line);
            WithoutDay += round.Day is null && round.Problem is null ? 1 : 0;
            Report(part.Key is null ? part.Problem : round.Problem, row.Line);
            return;
        }

        Report(part.Problem, row.Line);
        eventDays.Look(row);
        var said = RemarkOf(row);
        var whole = true;
        for (var value = 0; value < columns.Length; value++)
        {
            whole &= meanings[value].IsShare || Take(row, value, place, part, round, said);
        }

        if (shares is not null)
        {
            whole &= shares.Take(row, part, place.Place!, share => Store(row, columns[share.Value], share.Cell, place.Place!, share.PartId, share.Round, rounds.DayOf(round, meanings[share.Value])));
            Figures += shares.Stored;
        }

        Skipped += whole ? 0 : 1;
        if (!whole)
        {
            Lose(row.Line);
        }
    }

    /// <summary>A text that stands alone in its row, without a figure.</summary>
    private bool IsNote(SheetRow row) =>
        Array.TrueForAll(columns, column => CellText.Trim(row[column]).IsEmpty) && Alone(row) is { } text && NoteText.Is(text);

    private static string? Alone(SheetRow row)
    {
        string? only = null;
        for (var column = 0; column < row.Count; column++)
        {
            if (row.Text(column) is { } text)
            {
                if (only is not null && only != text)
                {
                    return null;
                }

                only = text;
            }
        }

        return only;
    }

    /// <summary>
    /// One cell of figures; false where it was set aside. A blank part beside its total says nothing; a blank total is unknown. A cell
    /// that cannot be read is kept as an error without a number, so that what is summed over it is known to lack it.
    /// </summary>
    private bool Take(SheetRow row, int value, LocatedPlace place, PartsOfRow part, RoundsOfRow round, Remark said)
    {
        var column = columns[value];
        var meaning = meanings[value];
        if (meaning.Optional && CellText.Trim(row[column]).IsEmpty)
        {
            return true;
        }

        var readable = cells.TryRead(row, value, out var cell);
        if (!readable)
        {
            cell = new CellValue(CellState.Error);
        }

        var (at, partId) = (place.Place!, 0);
        var side = meaning.Side == ValueSide.ByGroup ? SideOf(plan.GroupOf(meaning, round.Group)) : meaning.Side;
        if (side == ValueSide.Here)
        {
            partId = parts.PartId(part, value);
        }
        else if (!Sides(side, place, part, value, cell, out at, out partId))
        {
            return readable && (side == ValueSide.Home || cell.State is CellState.Zero or CellState.Unknown);
        }

        var entry = rounds.Round(round, place.CountryId, value);
        if (said.Elsewhere is { } other && cell.State == CellState.Zero)
        {
            cell = new CellValue(CellState.CountedElsewhere);
            Remarks.Add(entry.Id, at, row.Line, other);
        }
        else if (said.IsNotAssessed && cell.State == CellState.Zero)
        {
            cell = new CellValue(CellState.NotAssessed);
            log.Add(new Finding(FindingCode.NotAssessed, Severity.Info, row.Line, plan.Map.Header.Title(remark), row.Text(remark)));
        }

        if (entry.IsRunningCount && cell.Best is not null && !entry.Counted.Add((at.Id, partId)))
        {
            // A running count is not added to itself, and nobody says which of the two is the later.
            log.Add(new Finding(FindingCode.RunningCountTwice, Severity.Warning, row.Line, plan.Map.Header.Title(column), $"{at.Key} {at.Name}: {row[column]}"));
            (cell, readable) = (new CellValue(CellState.Error), false);
        }

        if (side == ValueSide.Here)
        {
            entry.See(place.Index, at.Level);
        }
        else
        {
            entry.NeedsChecks = true;
        }

        shares?.Note(value, cell, partId, entry);
        Store(row, column, cell, at, partId, entry, rounds.DayOf(round, meaning));
        Figures += readable ? 1 : 0;
        totals.Add((int)at.Level, value, cell.Best ?? 0);
        return readable;
    }

    private void Store(SheetRow row, int column, CellValue cell, Place place, int partId, RoundEntry round, DaySpan day)
    {
        if (cell.State == CellState.Unknown && log.Wants(FindingCode.UnknownValue))
        {
            log.List(new Finding(FindingCode.UnknownValue, Severity.Info, row.Line, plan.Map.Header.Title(column), row[column].ToString()));
        }
        else if (cell is { State: CellState.Error, Best: null } && CellWords.StateOf(row[column]) == CellState.Error && log.Wants(FindingCode.ErrorValue))
        {
            log.List(new Finding(FindingCode.ErrorValue, Severity.Warning, row.Line, plan.Map.Header.Title(column), row[column].ToString()));
        }

        writer.Add(new FigureCell(
            round.Id,
            place.Id,
            partId,
            row.Line,
            column,
            cell.State,
            cell.Best,
            cell.Low,
            cell.High,
            cell.Qualifier,
            cell.Words,
            day.AsOf == round.First.AsOf ? null : day.AsOf));
    }

    private static ValueSide SideOf(string? group) =>
        group == People.PopulationGroup.ReturnedRefugees.Code ? ValueSide.Origin
        : group == People.PopulationGroup.Displaced.Code || group == People.PopulationGroup.ReturnedDisplaced.Code ? ValueSide.Home
        : ValueSide.Here;

    /// <summary>Figures that are not split by origin, or that stand in the place of origin.</summary>
    private bool Sides(ValueSide side, LocatedPlace place, PartsOfRow part, int value, CellValue cell, out Place at, out int partId)
    {
        at = place.Place!;
        partId = 0;
        var origin = part.Key!.OriginPlaceId;
        if (side == ValueSide.Home)
        {
            if (origin is not null && origin != at.Id && origin != at.CountryId && cell.State is CellState.Zero or CellState.Unknown)
            {
                return false;
            }

            partId = meanings[value].Side == ValueSide.Home ? parts.PartId(part, value) : parts.IdOf(parts.Of(part, value) with { OriginPlaceId = null, Origin = null });
            return true;
        }

        if (origin is not { } id || gazetteer.ById(id) is not { } home)
        {
            return false;
        }

        var key = parts.Of(part, value);
        partId = parts.IdOf(key with { OriginPlaceId = null, Origin = null, Category = key.Category is null ? at.Key : $"{key.Category} · {at.Key}" });
        at = home;
        return true;
    }

    /// <summary>What a remark says of a zero beside it: that another place counts these people, as worded (it may stand further down), or that nobody could.</summary>
    private Remark RemarkOf(SheetRow row)
    {
        if (remark < 0 || row.Text(remark) is not { } text)
        {
            return default;
        }

        if (!plan.IsExercise && plan.UserMap is null && TitleWords.Exercise(text) is { } invented)
        {
            log.Add(new Finding(FindingCode.TitleSaysOtherwise, Severity.Error, row.Line, plan.Map.Header.Title(remark), invented, "--map FILE"));
        }

        return CellWords.CountedElsewhere(text, out var other) ? new Remark(other, false) : new Remark(null, AccessRemark.IsNotAssessed(text));
    }

    private readonly record struct Remark(string? Elsewhere, bool IsNotAssessed);

    private void Aside(SheetRow row, LocatedPlace place)
    {
        if (IsTotal(row, place))
        {
            Rows++;
            Skipped++;
            totals.Take(row);
            return;
        }

        breaks.Look(row);
        if (place.Outcome == PlaceOutcome.Blank && Array.TrueForAll(columns, column => CellText.Trim(row[column]).IsEmpty))
        {
            return;
        }

        Rows++;
        Skipped++;
        if (place.Outcome == PlaceOutcome.LeftOut)
        {
            totals.SetAside();
            return;
        }

        Lose(row.Line);
        var code = place.Outcome switch
        {
            PlaceOutcome.Ambiguous => FindingCode.AmbiguousPlace,
            PlaceOutcome.OtherLevel => FindingCode.CodeOfAnotherLevel,
            PlaceOutcome.NoLevel => FindingCode.UnknownTerm,
            PlaceOutcome.Clash => FindingCode.CodeAndNameClash,
            _ => FindingCode.UnknownPlace,
        };
        if (log.Wants(code))
        {
            log.List(new Finding(
                code,
                Severity.Warning,
                row.Line,
                place.Column < 0 ? null : plan.Map.Header.Title(place.Column),
                place.Seen,
                place.Suggestion ?? (code == FindingCode.UnknownPlace ? "--learn-places" : "--level N, --within PLACE")));
        }
    }

    private static bool IsTotal(SheetRow row, LocatedPlace place) =>
        place.Outcome == PlaceOutcome.Total || (place.Outcome == PlaceOutcome.Blank && TotalWords.Is(row.Text(0)));

    private void Lose(int line)
    {
        Lost++;
        log.SetAside(line);
        totals.SetAside();
    }

    private void Report(Finding? problem, int line)
    {
        if (problem is not null)
        {
            log.Add(problem with { Line = line });
        }
    }
}
