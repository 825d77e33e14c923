using System.Globalization;
using Displacement.Benchmarks;
using Displacement.Benchmarks.Import;
using Displacement.Benchmarks.Micro;
using Displacement.Benchmarks.Reports;
using Displacement.Benchmarks.Site;
using Displacement.Benchmarks.Table;

const string Help = """
    Measures what the program promises about speed and memory. Build first: dotnet build -c Release

      dotnet run -c Release --project tests/Displacement.Benchmarks -- COMMAND

      generate FILE [ROWS] [--shuffled]  writes the HAPI idps file that is measured (1,000,000 rows)
      import [ROWS]                      import and commit against the sqlite3 shell's .import, and peak memory (1,000,000 rows)
      diff [ROWS]                        dry run and diff of a second edition against the import of the first, and peak memory (1,000,000 rows)
      workbook [CELLS]                   import and commit of an .xlsx against OpenXml's streaming reader alone (1,000,000 cells)
      file FILE                          import and commit of a file of yours
      table [FIGURES]                    the district table of a country against a hand-written query, at a tenth of the figures
                                         and at all of them (5,000,000)
      totals [FIGURES]                   the table of districts of a country of 6,000 places, the explanation and the trend of one,
                                         against hand-written queries, at a tenth of the figures and at all of them (5,000,000)
      site [FIGURES]                     pages of the site against an empty page of the same host, and how soon it starts (250,000)
      report                             the district summary of 62 districts, from the start of the program to the end of the file
      micro [BENCHMARKDOTNET OPTIONS]    reading numbers, folding names, matching places; --filter '*' runs all without asking

    Databases are made in the folder for temporary files (TMPDIR) and deleted; 'import' needs 2 GB there, 'table' 1 GB.
    'import' reads /proc and needs Linux and the sqlite3 shell. Close other programs: what counts is medians of one run.
    """;

return args switch
{
    ["generate", var file, .. var rest] => Generate(file, rest),
    ["import"] => ImportBenchmark.Run(1_000_000),
    ["import", var rows] when Count(rows) is { } count => ImportBenchmark.Run(count),
    ["diff"] => DiffBenchmark.Run(1_000_000),
    ["diff", var rows] when Count(rows) is { } count => DiffBenchmark.Run(count),
    ["workbook"] => WorkbookBenchmark.Run(1_000_000),
    ["workbook", var cells] when Count(cells) is { } count => WorkbookBenchmark.Run(count),
    ["file", var file] => WorkbookBenchmark.RunFile(file),
    [SaxReading.Command, var workbook] => SaxReading.Run(workbook),
    ["table"] => TableBenchmark.Run(5_000_000),
    ["table", var figures] when Count(figures) is { } count => TableBenchmark.Run(count),
    ["totals"] => TotalsBenchmark.Run(5_000_000),
    ["totals", var figures] when Count(figures) is { } count => TotalsBenchmark.Run(count),
    ["site"] => SiteBenchmark.Run(250_000),
    ["site", var figures] when Count(figures) is { } count => SiteBenchmark.Run(count),
    [ServedSite.Command, var database] => ServedSite.Run(database),
    ["report"] => ReportBenchmark.Run(),
    ["micro", .. var options] => MicroBenchmarks.Run(options),
    _ => Usage(),
};

static int Generate(string file, string[] rest)
{
    var shuffled = rest.Contains("--shuffled", StringComparer.Ordinal);
    var rows = rest.Where(word => word != "--shuffled").Select(Count).FirstOrDefault() ?? 1_000_000;
    new HapiFile(rows, shuffled).WriteTo(file);
    return 0;
}

static int? Count(string text) =>
    int.TryParse(text.Replace(",", string.Empty, StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0 ? count : null;

static int Usage()
{
    Console.WriteLine(Help);
    return 1;
}
