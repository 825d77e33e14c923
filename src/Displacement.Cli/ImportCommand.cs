using System.CommandLine;
using Displacement.Files;
using Displacement.Imports;
using Displacement.Ledger;
using Displacement.Storage;
using Displacement.UseCases;
using Displacement.UseCases.Diffing;

namespace Displacement.Cli;

/// <summary><c>import</c> and <c>places import</c>: a file becomes a batch, shown with its findings before anybody believes it.</summary>
internal static class ImportCommand
{
    private const string PlacesProfile = "pcodes";

    public static Command Create(SharedOptions shared, TimeProvider clock)
    {
        var files = new Argument<string[]>("FILE") { Description = "The files, as they came: text, .xlsx, or a .zip that holds one of them. Each becomes a batch.", Arity = ArgumentArity.ZeroOrMore };
        var sheet = new Option<string?>("--sheet") { Description = "The sheet of a workbook; without it, the one that looks most like figures.", HelpName = "NAME" };
        var allSheets = new Option<bool>("--all-sheets") { Description = "Read every sheet with figures that is not hidden, each into a batch." };
        var commit = new Option<bool>("--commit") { Description = "Believe it at once, unless an error stands open." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Only show what it would change in the ledger; nothing is left of it." };
        var learn = new Option<bool>("--learn-places") { Description = "Add places that the file names and the gazetteer lacks, marked provisional." };
        var source = new Option<string?>("--source") { Description = "Who counted, where the file does not say." };
        var asOf = new Option<string?>("--as-of") { Description = "The day (or 2020, 2020-06) of rows that state none; never overrides one." };
        var published = Parsers.Day("--published", "When it was published, where the file does not say.");
        var profile = new Option<string?>("--profile") { Description = "Read it as this layout." };
        var map = new Option<FileInfo?>("--map") { Description = "What the columns mean, as JSON (docs/formats.md)." };
        var level = Parsers.Level("--level", "The level of rows where no column says it.");
        var within = new Option<string?>("--within") { Description = "The place that all rows lie in." };
        var numbers = new Option<string?>("--numbers") { Description = "How the file groups thousands, where it leaves doubt." }.AcceptOnlyFromAmong("comma", "dot");
        var dates = new Option<string?>("--dates") { Description = "Which part of dates written in numbers comes first." }.AcceptOnlyFromAmong("dmy", "mdy");
        var header = new Option<HeaderLines?>("--header")
        {
            Description = "The line of the header, or its first and last: 3, 2-4; none if the table has none.",
            HelpName = "LINES",
            CustomParser = result => HeaderLines.TryParse(result.Tokens[0].Value) is { } lines ? lines : Parsers.Wrong<HeaderLines?>(result, $"--header: '{result.Tokens[0].Value}' is not the line of a header. Write 3, 2-4 or none; at most {HeaderLines.Most} lines, among the first 30."),
        };
        var encoding = new Option<string?>("--encoding") { Description = "How a text file is encoded: " + string.Join(", ", NamedEncodings.Usual) + "…", HelpName = "NAME" };
        var again = new Option<int?>("--again") { Description = "Instead of FILE: read the kept file of this batch again; the commit ends the belief in that batch.", HelpName = "BATCH" };
        var like = new Option<int?>("--like") { Description = "Read it as this batch was: its map, layout, source, place, level and number style; not its day, publication or sheet.", HelpName = "BATCH" };
        var noWait = new Option<bool>("--no-wait") { Description = "End at once if another file is being read, instead of waiting for its end." };
        var command = new Command("import", "Read files of figures, each into a batch.") { files, again, commit, dryRun, sheet, allSheets, learn, source, asOf, published, profile, map, level, within, numbers, dates, header, encoding, like, noWait };
        command.SetAction((parsed, cancellation) => Guard.RunAsync(() => RunAsync(
            shared,
            parsed,
            clock,
            new Asked(parsed.GetValue(files) ?? [], parsed.GetValue(again), parsed.GetValue(allSheets), parsed.GetValue(dryRun), !parsed.GetValue(noWait)),
            new ImportOptions(
                parsed.GetValue(learn),
                parsed.GetValue(source),
                parsed.GetValue(asOf),
                parsed.GetValue(published),
                parsed.GetValue(profile),
                parsed.GetValue(map) is { } json ? Text(json) : null,
                parsed.GetValue(level),
                parsed.GetValue(within),
                Style(parsed.GetValue(numbers)),
                parsed.GetValue(sheet))
            {
                Dates = parsed.GetValue(dates) switch { "dmy" => DateOrder.DayFirst, "mdy" => DateOrder.MonthFirst, _ => null },
                Header = parsed.GetValue(header),
                Encoding = parsed.GetValue(encoding),
            },
            parsed.GetValue(commit),
            cancellation,
            parsed.GetValue(like))));
        return command;
    }

    public static Command OfPlaces(SharedOptions shared, TimeProvider clock)
    {
        var file = FileArgument();
        var command = new Command("import", "Read a list of places: OCHA's P-code list, or a table with admin1Pcode, admin1Name_en…") { file };
        command.SetAction((parsed, cancellation) => Guard.RunAsync(() => RunAsync(
            shared,
            parsed,
            clock,
            new Asked([parsed.GetValue(file)!], null, false, false, true),
            new ImportOptions(LearnPlaces: true, Profile: PlacesProfile),
            commit: true,
            cancellation)));
        return command;
    }

    private static Argument<string> FileArgument() => new("FILE") { Description = "The file, as it came." };

    private static string Text(FileInfo map) => map.Exists
        ? File.ReadAllText(map.FullName)
        : throw new LedgerException(Refusal.Io, $"There is no map of columns at {map.FullName}. Nothing was imported.");

    private static NumberStyle? Style(string? word) => word switch
    {
        "comma" => NumberStyle.CommaGroups,
        "dot" => NumberStyle.DotGroups,
        _ => null,
    };

    private static async Task<int> RunAsync(
        SharedOptions shared,
        ParseResult parsed,
        TimeProvider clock,
        Asked what,
        ImportOptions options,
        bool commit,
        CancellationToken cancellation,
        int? like = null)
    {
        var ledger = shared.Ledger(parsed);
        if (what.Paths.Length == 0 == (what.Again is null))
        {
            throw new LedgerException(Refusal.Usage, "Name at least one FILE, or a batch with --again BATCH. Nothing was imported.");
        }

        if (what.AllSheets && (options.Sheet is not null || what.Again is not null))
        {
            throw new LedgerException(Refusal.Usage, "--all-sheets reads every sheet with figures: it goes with neither --sheet nor --again. Nothing was imported.");
        }

        if (what.DryRun && (commit || what.Again is not null))
        {
            throw new LedgerException(Refusal.Usage, "--dry-run leaves nothing behind: it goes with neither --commit nor --again ('displacement diff BATCH' shows what a staged batch changes). Nothing was imported.");
        }

        using var progress = new ProgressLine(clock);
        foreach (var path in what.Paths)
        {
            Present(path);
        }

        await using var db = what.Again is null ? ledger.OpenOrCreate() : ledger.Open();
        options = like is { } earlier ? new RememberedReading(db).Like(earlier, options) : options;
        var failed = what.Again is { } again ? RememberedReading.OfFailed(db, again) : null;
        options = options == new ImportOptions() ? failed ?? options : options;

        var stage = new StageFile(db, ledger.Documents, clock) { WaitsForItsTurn = what.Waits };
        List<StagedBatch> batches = [];
        LedgerException? refused = null;
        foreach (var (path, sheet) in Tables(what.Paths, what.AllSheets, options))
        {
            try
            {
                if (what.DryRun)
                {
                    await TryAsync(stage, db, shared.IsJson(parsed), clock, path!, options with { Sheet = sheet }, progress, cancellation);
                    continue;
                }

                batches.Add(await ReadAsync(new BatchMoves(db, clock), stage, (path, what.Again), options with { Sheet = sheet }, commit, progress, cancellation));
            }
            catch (LedgerException e) when (what.Paths.Length > 1 || what.AllSheets)
            {
                // One file of several that cannot be read keeps none of the others out.
                await Console.Error.WriteLineAsync($"{(path is null ? string.Empty : Path.GetFileName(path))}{(sheet is null ? string.Empty : $" [{sheet}]")}: {e.Message}");
                refused = e;
            }
        }

        progress.Dispose();
        if (failed is not null && batches.Count > 0)
        {
            new BatchMoves(db, clock).Reject(what.Again!.Value);
        }

        if (!what.DryRun)
        {
            ImportReport.Write(batches, shared.IsJson(parsed), what.Paths.Length > 1 || what.AllSheets);
        }

        return refused is not null ? (int)refused.Refusal : commit && batches.Exists(batch => batch.HasErrors) ? (int)Refusal.InvalidData : 0;
    }

    /// <summary>Each table to be read: a file with the sheet a person named, or every sheet with figures.</summary>
    private static IEnumerable<(string? Path, string? Sheet)> Tables(string[] paths, bool allSheets, ImportOptions options)
    {
        if (paths.Length == 0)
        {
            yield return (null, options.Sheet);
        }

        foreach (var path in paths)
        {
            foreach (var sheet in allSheets ? SheetsOfFile.WithFigures(path, options) : [options.Sheet])
            {
                yield return (path, sheet);
            }
        }
    }

    /// <summary>Shows what a file would change and leaves nothing of it behind. With several files, JSON is one object after the other.</summary>
    private static async Task TryAsync(StageFile stage, DisplacementDb db, bool json, TimeProvider clock, string path, ImportOptions options, ProgressLine progress, CancellationToken cancellation)
    {
        await using var content = File.OpenRead(path);
        await stage.TryAsync(
            content,
            Path.GetFileName(path),
            options,
            staged =>
            {
                progress.Dispose();
                if (!json)
                {
                    ImportReport.Write([staged], json: false, several: false);
                }

                DiffCommand.Show(db, clock, staged.BatchId, new DiffAsk(), json, cancellation);
            },
            progress,
            cancellation);
        await Console.Error.WriteLineAsync("Dry run: nothing of it was kept.");
    }

    private static async Task<StagedBatch> ReadAsync(
        BatchMoves moves,
        StageFile stage,
        (string? Path, int? Again) what,
        ImportOptions options,
        bool commit,
        IProgress<ImportProgress> progress,
        CancellationToken cancellation)
    {
        var staged = await StageAsync(stage, what, options, progress, cancellation);
        return commit && !staged.HasErrors ? staged with { State = moves.Commit(staged.BatchId).State } : staged;
    }

    /// <summary>Refuses a file that is not there, before a misspelt name creates a database.</summary>
    private static void Present(string path)
    {
        if (!File.Exists(path))
        {
            throw new LedgerException(Refusal.Io, Directory.Exists(path)
                ? $"{path} is a folder. Name one file of it. Nothing was imported."
                : $"There is no file at {path}. Nothing was imported.");
        }
    }

    private static async Task<StagedBatch> StageAsync(
        StageFile stage,
        (string? Path, int? Again) what,
        ImportOptions options,
        IProgress<ImportProgress> progress,
        CancellationToken cancellation)
    {
        if (what.Again is { } batch)
        {
            return stage.Again(batch, options, progress, cancellation);
        }

        await using var content = File.OpenRead(what.Path!);
        return await stage.RunAsync(content, Path.GetFileName(what.Path!), options, progress, cancellation);
    }

    /// <summary>What is to be read.</summary>
    private sealed record Asked(string[] Paths, int? Again, bool AllSheets, bool DryRun, bool Waits);
}
