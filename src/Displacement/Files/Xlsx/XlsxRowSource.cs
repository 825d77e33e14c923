using Displacement.Imports;

namespace Displacement.Files.Xlsx;

/// <summary>Reads the rows of a sheet one after the other; of the sheet only its merged ranges are held.</summary>
internal sealed class XlsxRowSource : RowSource
{
    private readonly PartReader part;
    private readonly CellValues values;
    private readonly MergeFill merges;
    private readonly XlsxCell cell = new();
    private readonly List<int> filled = [];
    private readonly HiddenLines hidden = new();
    private int cells = -1;
    private bool isBegun;
    private int line;
    private int unreckoned;
    private string? firstUnreckoned;

    /// <summary>Starts at the first row.</summary>
    /// <param name="part">The sheet's part, at its beginning; closed with the source.</param>
    /// <param name="length">Its size in bytes.</param>
    /// <param name="values">Reads the values of cells.</param>
    /// <param name="merged">The merged ranges, by their first row.</param>
    public XlsxRowSource(PartReader part, long length, CellValues values, IReadOnlyList<MergedRange> merged)
    {
        (this.part, this.values, Length, Merged) = (part, values, length, merged);
        merges = new MergeFill(merged);
    }

    /// <inheritdoc/>
    public override long Position => part.Position;

    /// <inheritdoc/>
    public override long Length { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<MergedRange> Merged { get; }

    /// <inheritdoc/>
    public override SheetNotes Notes => new(hidden.Rows, hidden.Columns, unreckoned, firstUnreckoned);

    /// <inheritdoc/>
    public override bool IsFilled(int column) => filled.Contains(column);

    /// <inheritdoc/>
    public override bool Read(SheetRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        try
        {
            return Next(row);
        }
        catch (TextTooLongException e)
        {
            throw FileRefusal.Of("CellTooLong", e, cell.Name, XlsxLimits.CellText);
        }
        catch (Exception e) when (FileRefusal.IsDamage(e))
        {
            throw FileRefusal.Of("SheetDamaged", e, FileRefusal.Shown(part.Name), line);
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing) => part.Dispose();

    private bool Next(SheetRow row)
    {
        if (!isBegun)
        {
            (isBegun, cells) = (true, hidden.FindCells(part));
        }

        while (part.NextChild(cells))
        {
            if (part.Is("row") && ReadRow(row))
            {
                return true;
            }
        }

        cells = -1;
        return false;
    }

    /// <summary>Reads a row; one without any value of its own is passed over.</summary>
    private bool ReadRow(SheetRow row)
    {
        var number = line + 1;
        var isHidden = false;
        while (part.NextAttribute())
        {
            if (part.Is("r") && !CellReferences.TryRow(part.Value(), out number))
            {
                throw FileRefusal.Of("RowNowhere", line);
            }

            isHidden |= part.Is("hidden") && part.Value() is "1" or "true";
        }

        if (number <= line || number > XlsxLimits.Rows)
        {
            throw FileRefusal.Of("RowNowhere", line);
        }

        line = number;
        row.Begin(line);
        filled.Clear();
        merges.Enter(line);
        ReadCells(row);
        if (row.Count == 0)
        {
            return false;
        }

        FillTo(row, merges.End);
        hidden.Rows += isHidden ? 1 : 0;
        return true;
    }

    private void ReadCells(SheetRow row)
    {
        var level = part.Enter();
        var column = -1;
        while (part.NextChild(level))
        {
            if (!part.Is("c"))
            {
                continue;
            }

            cell.Begin(part, line, column + 1);
            if (cell.Column <= column)
            {
                throw FileRefusal.Of("CellTwice", cell.Name);
            }

            column = cell.Column;
            ReadCell(row, column);
        }
    }

    private void ReadCell(SheetRow row, int column)
    {
        var (hasFormula, hasValue) = (false, false);
        part.BeginText();
        var level = part.Enter();
        while (part.NextChild(level))
        {
            hasFormula |= part.Is("f");
            if (part.Is("v") && cell.Kind is not "inlineStr")
            {
                hasValue = true;
                part.AddText();
            }
            else if (part.Is("is") && cell.Kind is "inlineStr")
            {
                SharedStrings.AddRuns(part);
            }
        }

        var raw = part.Text();
        if (hasFormula && (!hasValue || (raw.IsEmpty && cell.Kind is not "str")))
        {
            unreckoned++;
            firstUnreckoned ??= cell.Name;
        }

        if (!raw.IsEmpty)
        {
            Place(row, column, raw);
        }
    }

    private void Place(SheetRow row, int column, Span<char> raw)
    {
        if (column >= XlsxLimits.Columns)
        {
            throw FileRefusal.Of("CellTooFar", cell.Name, XlsxLimits.Columns);
        }

        var isFirst = merges.IsFirst(column);
        var text = isFirst || IsWanted(column) ? values.Read(cell, raw) : raw;
        if (text.IsEmpty)
        {
            return;
        }

        FillTo(row, column, ownFollows: true);
        if (isFirst && !values.IsNumber)
        {
            merges.Keep(column, text);
        }

        Take(row, text);
    }

    /// <summary>Fills cells without a value of their own; behind the last one the row ends where no merged range goes on.</summary>
    private void FillTo(SheetRow row, int column, bool ownFollows = false)
    {
        var empty = 0;
        while (row.Count + empty < column)
        {
            if (merges.TextAt(row.Count + empty) is not { } text)
            {
                empty++;
                continue;
            }

            TakeEmpty(row, empty);
            empty = 0;
            filled.Add(row.Count);
            Take(row, text);
        }

        TakeEmpty(row, ownFollows ? empty : 0);
    }

    private bool IsWanted(int column) => Wanted is not { } wanted || column >= wanted.Length || wanted[column];

    private void Take(SheetRow row, ReadOnlySpan<char> text)
    {
        if (!IsWanted(row.Count))
        {
            row.Take(0);
            return;
        }

        text.CopyTo(row.Room(text.Length));
        row.Take(text.Length);
    }

    private static void TakeEmpty(SheetRow row, int count)
    {
        for (; count > 0; count--)
        {
            row.Take(0);
        }
    }
}
