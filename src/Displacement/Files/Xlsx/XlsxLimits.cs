namespace Displacement.Files.Xlsx;

/// <summary>How much of a workbook or zip is read at most. Honest files stay far below; a hostile one costs little.</summary>
internal static class XlsxLimits
{
    /// <summary>Files in a zip. Workbooks have some hundreds.</summary>
    public const int Entries = 10_000;

    /// <summary>Bytes of one part or inner file. A sheet of 1,000,000 rows and ten columns has some 500 MB.</summary>
    public const long PartBytes = 1L << 30;

    /// <summary>From so many bytes on a part must not have been pressed harder than <see cref="Ratio"/>. What is smaller is read in less than a second.</summary>
    public const long FreeBytes = 50L << 20;

    /// <summary>So many bytes may come of one. Sheets come to 30; blanks alone to 1,000.</summary>
    public const int Ratio = 200;

    /// <summary>Bytes between two elements. The longest cell, each character of it escaped, takes a quarter.</summary>
    public const int BytesBetweenTags = 1 << 20;

    /// <summary>Elements in one another. Sheets have six levels, drawings in them some more.</summary>
    public const int Depth = 64;

    /// <summary>Names of elements and attributes in a part. All of the format's have some hundreds.</summary>
    public const int Names = 5_000;

    /// <summary>Sheets of a workbook.</summary>
    public const int Sheets = 1_000;

    /// <summary>Relations of a part, cell formats or number formats. Excel itself knows 65,490 cell formats.</summary>
    public const int Formats = 100_000;

    /// <summary>Characters of a cell: Excel's own limit.</summary>
    public const int CellText = 32_767;

    /// <summary>Characters of a cell as they stand in the file, where one may be written as seven (_x000D_).</summary>
    public const int EscapedText = CellText * 7;

    /// <summary>Characters of all shared texts: 64 MB of memory.</summary>
    public const int SharedText = 32_000_000;

    /// <summary>Shared texts: 64 MB of memory.</summary>
    public const int SharedTexts = 8_000_000;

    /// <summary>Columns that are read. Excel has 16,384; no table of figures has a quarter of them.</summary>
    public const int Columns = 4_096;

    /// <summary>The last column of Excel, XFD.</summary>
    public const int LastColumn = 16_384;

    /// <summary>Rows: Excel's own limit.</summary>
    public const int Rows = 1_048_576;

    /// <summary>Merged ranges of a sheet.</summary>
    public const int Merged = 100_000;

    /// <summary>A text that is merged over more columns is a title, and one that is longer is prose: neither is repeated.</summary>
    public const int MergedColumns = 256;

    /// <summary>Characters of a text that is repeated over its merged range.</summary>
    public const int MergedText = 500;

    /// <summary>Cells that are filled from merged ranges: some columns of the longest sheet.</summary>
    public const int MergedCells = 10_000_000;

    /// <summary>An inner file up to this size is held in memory, a larger one in a temporary file.</summary>
    public const int InMemory = 16 << 20;
}
