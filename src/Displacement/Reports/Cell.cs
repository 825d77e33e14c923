namespace Displacement.Reports;

/// <summary>One cell of a report: a number, a day, words, a word for why there is no number, or nothing.</summary>
public sealed record Cell
{
    private Cell()
    {
    }

    /// <summary>Nothing is to be said here.</summary>
    public static Cell Blank { get; } = new();

    /// <summary>The number, unrounded, so that columns add up.</summary>
    public decimal? Number { get; private init; }

    /// <summary>The day.</summary>
    public DateOnly? Day { get; private init; }

    /// <summary>Words for people.</summary>
    public string? Text { get; private init; }

    /// <summary>The words' stable code for programs, where they have one.</summary>
    public string? Code { get; private init; }

    /// <summary>True where <see cref="Text"/> says why there is no number. Such a cell is never a zero.</summary>
    public bool IsMissing { get; private init; }

    /// <summary>What this cell holds where that is not what its column holds.</summary>
    public ColumnKind? Kind { get; init; }

    /// <summary>The rows of the same column that make up <see cref="Number"/>: a workbook adds them itself. Empty: nothing is added.</summary>
    public IReadOnlyList<int> SumOf { get; init; } = [];

    /// <summary>The anchor of the row that explains the number, or null.</summary>
    public string? Target { get; init; }

    /// <summary>The total that <see cref="Number"/> is, so that a page can open it; null: it is none.</summary>
    public AskedTotal? Asked { get; init; }

    /// <summary>Words; nothing where there are none.</summary>
    /// <param name="text">The words.</param>
    /// <param name="code">Their code for programs.</param>
    public static Cell Of(string? text, string? code = null) => string.IsNullOrEmpty(text) ? Blank : new Cell { Text = text, Code = code };

    /// <summary>A number; nothing where there is none. A number that is unknown is <see cref="Missing"/>.</summary>
    /// <param name="number">The number.</param>
    public static Cell Of(decimal? number) => number is null ? Blank : new Cell { Number = number };

    /// <summary>A day; nothing where there is none.</summary>
    /// <param name="day">The day.</param>
    public static Cell Of(DateOnly? day) => day is null ? Blank : new Cell { Day = day };

    /// <summary>Why there is no number.</summary>
    /// <param name="word">In a word or two: "unknown", "not assessed".</param>
    /// <param name="code">The code for programs.</param>
    public static Cell Missing(string word, string code) => new() { Text = word, Code = code, IsMissing = true };
}
