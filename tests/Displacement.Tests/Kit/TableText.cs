using System.Globalization;
using Displacement.Files;
using Displacement.Imports;

namespace Displacement.Tests.Kit;

/// <summary>A file opened as tables and read as text: one line a row, its number in front.</summary>
internal static class TableText
{
    /// <summary>Opens bytes as a file.</summary>
    public static TableBook Open(byte[] bytes) => TableFile.Open(() => new MemoryStream(bytes, writable: false));

    /// <summary>The rows of a table, such as "2: a|b".</summary>
    public static string[] Rows(byte[] bytes, int sheet = 0, bool[]? wanted = null)
    {
        using var book = Open(bytes);
        using var source = book.Open(sheet);
        source.Wanted = wanted;
        return Rows(source);
    }

    /// <summary>The rows of a source.</summary>
    public static string[] Rows(RowSource source)
    {
        var row = new SheetRow();
        List<string> rows = [];
        while (source.Read(row))
        {
            rows.Add(string.Create(CultureInfo.InvariantCulture, $"{row.Line}: {string.Join('|', row.ToArray())}"));
        }

        return [.. rows];
    }

    /// <summary>The text of the first cell of the first row.</summary>
    public static string FirstCell(byte[] bytes) => Rows(bytes) is [var row, ..] ? row["1: ".Length..] : string.Empty;
}
