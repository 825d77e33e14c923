using Displacement.Imports;
using Displacement.Places;
using Displacement.Storage;

namespace Displacement.UseCases.Staging;

/// <summary>The percentages of a row, each a share of a total that stands in the same row.</summary>
internal sealed class RowShares
{
    private readonly ColumnMap map;
    private readonly PartBook parts;
    private readonly LedgerWriter writer;
    private readonly FindingLog log;
    private readonly int[] bases;
    private readonly (CellValue Cell, int PartId, RoundEntry Round)?[] taken;
    private readonly HashSet<(int Round, int Place, int Part)> known = [];

    private RowShares(ColumnMap map, int[] bases, PartBook parts, LedgerWriter writer, FindingLog log)
    {
        (this.map, this.bases, this.parts, this.writer, this.log) = (map, bases, parts, writer, log);
        taken = new (CellValue, int, RoundEntry)?[bases.Length];
    }

    /// <summary>Figures that the last row gave.</summary>
    public int Stored { get; private set; }

    /// <summary>Those of a file; null where it has no percentages.</summary>
    public static RowShares? Of(ColumnMap map, PartBook parts, LedgerWriter writer, FindingLog log)
    {
        int[] columns = [.. map.Values];
        int[] totals = [.. columns.Select(column => map[column].Value!.IsShare ? Array.IndexOf(columns, ShareColumns.BaseOf(map, column)) : -1)];
        return Array.Exists(totals, at => at >= 0) ? new RowShares(map, totals, parts, writer, log) : null;
    }

    /// <summary>Hears what a column of numbers gave.</summary>
    public void Note(int value, CellValue cell, int partId, RoundEntry round) => taken[value] = (cell, partId, round);

    /// <summary>Stores the percentages of a row; false where one was set aside.</summary>
    public bool Take(SheetRow row, PartsOfRow part, Place place, Action<DerivedCell> store)
    {
        var whole = true;
        Stored = 0;
        for (var value = 0; value < bases.Length; value++)
        {
            var column = map.Values[value];
            var text = row[column];
            if (bases[value] < 0 || CellWords.StateOf(text) is not null || taken[bases[value]] is not { Cell.Best: not null } total)
            {
                continue;
            }

            if (ShareCell.Read(text) is not { } share)
            {
                log.Add(new Finding(FindingCode.PercentNotPeople, Severity.Warning, row.Line, map.Header.Title(column), text.ToString(), "--map FILE: ignore"));
                whole = false;
                continue;
            }

            var partId = parts.PartId(part, value);
            if (!known.Add((total.Round.Id, place.Id, partId)))
            {
                // Two rows of one fact are added: nobody knows which share is of which.
                log.Add(new Finding(FindingCode.SameKeyTwice, Severity.Error, row.Line, map.Header.Title(column), $"{place.Key} {place.Name}"));
            }

            store(new DerivedCell(value, ShareColumns.Of(total.Cell, share, text.ToString()), partId, total.Round));
            writer.AddShare(ShareColumns.Link(total.Round, place.Id, partId, total.PartId, row.Line, share));
            total.Round.NeedsChecks = true;
            Stored++;
        }

        Array.Clear(taken);
        return whole;
    }
}

/// <summary>A number reckoned from a percentage and its total.</summary>
/// <param name="Value">Index of its column among those of figures.</param>
/// <param name="Cell">The number.</param>
/// <param name="PartId">Its part.</param>
/// <param name="Round">Its round.</param>
internal readonly record struct DerivedCell(int Value, CellValue Cell, int PartId, RoundEntry Round);
