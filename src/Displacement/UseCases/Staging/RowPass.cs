using Displacement.Files;
using Displacement.Imports;

namespace Displacement.UseCases.Staging;

/// <summary>One pass over the data rows of a file.</summary>
internal static class RowPass
{
    private const int BetweenSigns = 4096;

    private const string NeverClosed = "UnterminatedQuote";

    /// <summary>
    /// Gives each data row, with the cells of the wanted columns (null: all), to <paramref name="take"/>. Rows with more cells than the
    /// header are set aside, since nobody knows which of their cells is which: how many is returned.
    /// </summary>
    public static int Run(FileToStage file, bool[]? wanted, Action<SheetRow> take, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        var header = file.Plan.Map.Header;
        using var source = file.Table.Open((line, reason) => file.Log.Add(reason == NeverClosed
            ? new Finding(FindingCode.UnclosedQuote, Severity.Error, line)
            : new Finding(FindingCode.MalformedLine, Severity.Warning, line, Seen: reason)));
        NoteEncoding(file);
        var width = Math.Min(file.ReturnedWidth ?? header.Width, header.Width);
        var added = header.Names.TakeWhile(name => !ReturnMark.IsIn(name)).Count();
        wanted?.AsSpan(width..Math.Max(width, Math.Min(added, wanted.Length))).Fill(true);
        source.Wanted = wanted;
        var row = new SheetRow();
        long rows = 0;
        var ragged = 0;
        while (source.Read(row))
        {
            if (row.Line <= header.LastLine)
            {
                continue;
            }

            if (row.Count > width && IsRagged(row, header, width, added, file.Log))
            {
                ragged++;
            }
            else
            {
                take(row);
            }

            if (++rows % BetweenSigns == 0)
            {
                cancellation.ThrowIfCancellationRequested();
                progress?.Report(new ImportProgress(source.Position, source.Length, rows));
            }
        }

        NoteSheet(source.Notes, file.Log, file.Plan.Profile is Imports.Profiles.TemplateProfile);
        progress?.Report(new ImportProgress(source.Length, source.Length, rows));
        return ragged;
    }

    private static void NoteSheet(SheetNotes notes, FindingLog log, bool isTemplate)
    {
        if (notes.FormulasWithoutValue > 0)
        {
            log.Add(new Finding(FindingCode.FormulaWithoutValue, Severity.Warning, Seen: notes.FirstFormulaWithoutValue, Suggestion: string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{notes.FormulasWithoutValue}")));
        }

        if (notes.HiddenRows > 0 && !isTemplate)
        {
            log.Add(new Finding(FindingCode.HiddenRows, Severity.Info, Seen: string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{notes.HiddenRows}")));
        }
    }

    private static void NoteEncoding(FileToStage file)
    {
        var format = file.Table.Format;
        if (format is null)
        {
            return;
        }

        if (format.DamagedLine is { } line)
        {
            file.Log.Add(new Finding(FindingCode.EncodingDamaged, Severity.Warning, line, Seen: "\uFFFD"));
        }
        else if (format.IsGuess)
        {
            file.Log.Add(new Finding(FindingCode.EncodingRead, Severity.Info, Seen: format.Name));
        }

        if (format.Garbled is { } word)
        {
            file.Log.Add(new Finding(FindingCode.TextGarbled, Severity.Warning, word.Line, Seen: word.Seen, Suggestion: word.Meant));
        }
    }

    /// <summary>Of a file that was given back, the columns without a title before the problems are none: they hold what was too much.</summary>
    private static bool IsRagged(SheetRow row, SheetHeader header, int width, int added, FindingLog log)
    {
        for (var column = width; column < row.Count; column++)
        {
            if ((column >= header.Width || (column < added && header.Names[column].Length == 0)) && !CellText.Trim(row[column]).IsEmpty)
            {
                log.Add(new Finding(FindingCode.RaggedRow, Severity.Warning, row.Line, null, row[column].ToString()));
                log.SetAside(row.Line);
                return true;
            }
        }

        return false;
    }
}
