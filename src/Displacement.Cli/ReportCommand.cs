using System.CommandLine;
using Displacement.Files;
using Displacement.Ledger;
using Displacement.Reports;
using Displacement.Texts;
using Displacement.UseCases;

namespace Displacement.Cli;

/// <summary><c>report district-summary</c>: who is where and who of them is displaced, as a workbook, CSV or JSON.</summary>
internal static class ReportCommand
{
    private static readonly string[] Endings = [".xlsx", ".csv", ".json"];

    public static Command Create(SharedOptions shared, TimeProvider clock) => new("report", "Reports as files.")
    {
        DistrictSummary(shared, clock),
    };

    private static Command DistrictSummary(SharedOptions shared, TimeProvider clock)
    {
        var place = new Option<string>("--place") { Description = "P-code, ISO3, WORLD, or NAME@LEVEL.", Required = true };
        var on = Parsers.Day("--on", "The day asked about; today unless given.");
        var known = Parsers.Moment("--known", "As the ledger knew it at this moment; a day alone is its end (UTC).");
        var publishedBy = Parsers.Day("--published-by", "Only what had been said by this day.");
        var rule = TotalOptions.Rule();
        var language = new Option<string>("--lang") { Description = "en, ar or fr.", DefaultValueFactory = _ => "en" }
            .AcceptOnlyFromAmong([.. Languages.All.Select(one => one.Tag)]);
        var hxl = new Option<bool>("--hxl") { Description = "CSV: put a row of HXL tags under the header." };
        var target = new Option<string>("--out") { Description = "The file: .xlsx, .csv or .json; - writes CSV, or with --format json JSON, to standard output.", Required = true, HelpName = "FILE" };
        var command = new Command("district-summary", "The places beneath a place, with civilians, displaced and children; of a country, the districts of each governorate.")
        {
            place, on, known, publishedBy, rule, language, hxl, target,
        };
        command.SetAction((parsed, _) => Guard.Run(() =>
        {
            var output = ReportOutput.Of(parsed.GetValue(target)!, parsed.GetValue(hxl), shared.IsJson(parsed));
            var warming = output.WarmUp();
            using var db = shared.Ledger(parsed).Open();
            var report = new BuildReport(db, clock).DistrictSummary(new ReportRequest
            {
                Place = parsed.GetValue(place)!,
                On = parsed.GetValue(on),
                Known = parsed.GetValue(known),
                PublishedBy = parsed.GetValue(publishedBy),
                Rule = parsed.GetValue(rule),
                Language = Languages.TryParse(parsed.GetValue(language)) ?? Languages.English,
            });
            warming.Wait();
            output.Write(report);
            return 0;
        }));
        return command;
    }

    /// <summary>Where a report goes and in which form; the file's ending says it.</summary>
    private sealed record ReportOutput(string Path, string Ending, bool WithHxl, bool SaysJson)
    {
        private bool IsStandard => Path == "-";

        public static ReportOutput Of(string path, bool withHxl, bool saysJson)
        {
            var ending = path == "-" ? (saysJson ? ".json" : ".csv") : System.IO.Path.GetExtension(path).ToLowerInvariant();
            if (!Endings.Contains(ending, StringComparer.Ordinal))
            {
                throw new LedgerException(Refusal.Usage, $"--out '{path}' does not say which form is wanted. Nothing was written. End it with .xlsx, .csv or .json.");
            }

            return withHxl && ending != ".csv"
                ? throw new LedgerException(Refusal.Usage, "--hxl belongs to CSV. Nothing was written. End --out with .csv, or leave --hxl out.")
                : new ReportOutput(path, ending, withHxl, saysJson);
        }

        /// <summary>Gets the writer ready while the ledger is read.</summary>
        public Task WarmUp() => Ending == ".xlsx" ? Task.Run(WorkbookWriter.WarmUp) : Task.CompletedTask;

        /// <summary>Writes beside the file and moves it into place, so that a failure leaves what was there.</summary>
        public void Write(Report report)
        {
            if (IsStandard)
            {
                using var standard = Console.OpenStandardOutput();
                Write(report, standard);
                return;
            }

            var full = System.IO.Path.GetFullPath(Path);
            var draft = full + ".part";
            try
            {
                using (var stream = File.Create(draft))
                {
                    Write(report, stream);
                }

                File.Move(draft, full, overwrite: true);
            }
            catch
            {
                File.Delete(draft);
                throw;
            }

            Say(report, full);
        }

        private void Write(Report report, Stream stream)
        {
            switch (Ending)
            {
                case ".xlsx":
                    WorkbookWriter.Write(report, stream);
                    break;
                case ".csv":
                    CsvTableWriter.Write(report.Main, WithHxl, stream);
                    break;
                default:
                    JsonTableWriter.Write(report, stream);
                    break;
            }
        }

        private void Say(Report report, string full)
        {
            var rows = report.Main.Rows.Count;
            if (SaysJson)
            {
                Json.Write(new { File = full, Report = report.Id, Place = report.Facts["place"], On = report.Facts["on"], Known = report.Known, Rows = rows });
            }
            else
            {
                Console.Out.WriteLine($"Wrote {full}: {report.Title}, {rows} rows.");
            }
        }
    }
}
