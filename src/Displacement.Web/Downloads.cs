using Displacement.Files;
using Displacement.Reports;
using Displacement.Storage;
using Displacement.Texts;
using Displacement.UseCases;

namespace Displacement.Web;

/// <summary>Reports as files.</summary>
internal static class Downloads
{
    /// <summary>The media type of an .xlsx.</summary>
    public const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>A workbook takes memory while it is written: one at a time.</summary>
    private static readonly SemaphoreSlim Turn = new(1);

    public static void MapDownloads(this WebApplication app) =>
        app.MapGet("/reports/district-summary.{format}", async (string format, string? place, Visit visit, SqliteDisplacementDb db, TimeProvider clock, CancellationToken cancellation) =>
        {
            if (format is not ("xlsx" or "csv" or "json"))
            {
                return Results.NotFound();
            }

            var request = new ReportRequest { Place = place ?? visit.Opening.PlaceKey, On = visit.On, Known = visit.Known, PublishedBy = visit.PublishedBy, Rule = visit.RuleName, Language = visit.Language };
            await Turn.WaitAsync(cancellation);
            try
            {
                var content = Written(new BuildReport(db, clock).DistrictSummary(request), format);
                return Results.File(content, TypeOf(format), $"district-summary-{FileName(request.Place)}-{FigureText.Iso(visit.On)}-{visit.Language.Tag}.{format}");
            }
            finally
            {
                Turn.Release();
            }
        });

    private static byte[] Written(Report report, string format)
    {
        using MemoryStream stream = new();
        switch (format)
        {
            case "xlsx":
                WorkbookWriter.Write(report, stream);
                break;
            case "csv":
                CsvTableWriter.Write(report.Main, false, stream);
                break;
            default:
                JsonTableWriter.Write(report, stream);
                break;
        }

        return stream.ToArray();
    }

    private static string TypeOf(string format) => format switch
    {
        "xlsx" => Workbook,
        "csv" => "text/csv; charset=utf-8",
        _ => "application/json",
    };

    private static string FileName(string place) => string.Concat(place.Where(char.IsAsciiLetterOrDigit).Take(20));
}
