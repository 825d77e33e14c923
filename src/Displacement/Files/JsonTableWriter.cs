using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Displacement.Reports;

namespace Displacement.Files;

/// <summary>Writes a report's table as JSON: what was asked, and an object for each row by the columns' names for programs.</summary>
public static class JsonTableWriter
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Writes the report's main table.</summary>
    /// <param name="report">The report.</param>
    /// <param name="output">Where to; it is left open.</param>
    public static void Write(Report report, Stream output)
    {
        ArgumentNullException.ThrowIfNull(report);
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        foreach (var (name, value) in report.Facts)
        {
            json.WriteString(name, value);
        }

        json.WriteStartArray("rows");
        foreach (var row in report.Main.Rows)
        {
            json.WriteStartObject();
            for (var i = 0; i < row.Cells.Count; i++)
            {
                json.WritePropertyName(report.Main.Columns[i].Id);
                Write(json, row.Cells[i], report.Main.Columns[i].Kind);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Cell cell, ColumnKind kind)
    {
        if (cell.Number is { } number)
        {
            // Without the zeros that a stored number trails.
            json.WriteNumberValue((kind == ColumnKind.Share ? decimal.Round(number, 4) : number) / 1.0000000000000000000000000000m);
        }
        else if (cell.Day is { } day)
        {
            json.WriteStringValue(Texts.FigureText.Iso(day));
        }
        else if (cell.Text is null || (cell.IsMissing && kind is not (ColumnKind.Text or ColumnKind.Code or ColumnKind.Prose)))
        {
            json.WriteNullValue();
        }
        else
        {
            json.WriteStringValue(cell.Code ?? cell.Text);
        }
    }
}
