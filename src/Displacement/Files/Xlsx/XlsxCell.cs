namespace Displacement.Files.Xlsx;

/// <summary>One cell of a sheet, as it stands in the file.</summary>
internal sealed class XlsxCell
{
    private const int LongestKind = 12;
    private readonly char[] kind = new char[LongestKind];
    private int kindLength;

    /// <summary>Its column, from 0.</summary>
    public int Column { get; private set; }

    /// <summary>Its row, from 1.</summary>
    public int Row { get; private set; }

    /// <summary>Its style.</summary>
    public int Style { get; private set; }

    /// <summary>Its kind: n, s, str, inlineStr, b, e, d.</summary>
    public ReadOnlySpan<char> Kind => kind.AsSpan(0, kindLength);

    /// <summary>Such as B12.</summary>
    public string Name => CellReferences.Name(Column, Row);

    /// <summary>Reads where a cell stands and what it is.</summary>
    /// <param name="part">Stands on the element.</param>
    /// <param name="row">The row it is in.</param>
    /// <param name="column">Where it stands if it does not say.</param>
    /// <exception cref="Ledger.LedgerException">It stands nowhere, or in another row.</exception>
    public void Begin(PartReader part, int row, int column)
    {
        (Row, Column, Style) = (row, column, 0);
        SetKind("n");
        while (part.NextAttribute())
        {
            switch (part.LocalName)
            {
                case "r":
                    Place(part.Value());
                    break;
                case "s":
                    Style = CellReferences.TryRow(part.Value(), out var style) ? style : 0;
                    break;
                case "t":
                    SetKind(part.Value());
                    break;
            }
        }
    }

    private void Place(ReadOnlySpan<char> name)
    {
        if (!CellReferences.TryRead(name, out var column, out var row) || row != Row)
        {
            throw FileRefusal.Of("CellNowhere", Row, FileRefusal.Shown(name));
        }

        Column = column;
    }

    private void SetKind(ReadOnlySpan<char> text)
    {
        kindLength = Math.Min(text.Length, LongestKind);
        text[..kindLength].CopyTo(kind);
    }
}
