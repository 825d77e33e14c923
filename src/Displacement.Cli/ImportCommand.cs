using System.CommandLine;
using Displacement.Imports;
using Displacement.Ledger;
using Displacement.Storage;
using Displacement.UseCases;

namespace Displacement.Cli;

/// <summary><c>import</c> and <c>places import</c>: a file becomes a batch, shown with its findings before anybody believes it.</summary>
internal static class ImportCommand
{
    private const string PlacesProfile = "pcodes";

    public static Command Create(SharedOptions shared, TimeProvider clock)
    {
        var file = FileArgument();
        var commit = new Option<bool>("--commit") { Description = "Believe it at once, unless an error stands open." };
        var learn = new Option<bool>("--learn-places") { Description = "Add places that the file names and the gazetteer lacks, marked provisional." };
        var source = new Option<string?>("--source") { Description = "Who counted, where the file does not say." };
        var asOf = new Option<string?>("--as-of") { Description = "The day (or 2020, 2020-06) of rows that state none; never overrides one." };
        var published = Parsers.Day("--published", "When it was published, where the file does not say.");
        var profile = new Option<string?>("--profile") { Description = "Read it as this layout." };
        var map = new Option<FileInfo?>("--map") { Description = "What the columns mean, as JSON (docs/formats.md)." };
        var level = Parsers.Level("--level", "The level of rows where no column says it.");
        var within = new Option<string?>("--within") { Description = "The place that all rows lie in." };
        var numbers = new Option<string?>("--numbers") { Description = "How the file groups thousands, where it leaves doubt." }.AcceptOnlyFromAmong("comma", "dot");
        var again = new Option<int?>("--again") { Description = "Instead of FILE: read the kept file of this batch again; the commit ends the belief in that batch.", HelpName = "BATCH" };
        var like = new Option<int?>("--like") { Description = "Read it as this batch was: its map, layout, source, place, level and number style; not its day, publication or sheet.", HelpName = "BATCH" };
        file.Arity = ArgumentArity.ZeroOrOne;
        var command = new Command("import", "Read a file of figures into a batch.") { file, again, commit, learn, source, asOf, published, profile, map, level, within, numbers, like };
        command.SetAction((parsed, cancellation) => Guard.RunAsync(() => RunAsync(
            shared,
            parsed,
            clock,
            (parsed.GetValue(file), parsed.GetValue(again)),
            new ImportOptions(
                parsed.GetValue(learn),
                parsed.GetValue(source),
                parsed.GetValue(asOf),
                parsed.GetValue(published),
                parsed.GetValue(profile),
                parsed.GetValue(map) is { } json ? Text(json) : null,
                parsed.GetValue(level),
                parsed.GetValue(within),
                Style(parsed.GetValue(numbers))),
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
            (parsed.GetValue(file), null),
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
        (string? Path, int? Again) what,
        ImportOptions options,
        bool commit,
        CancellationToken cancellation,
        int? like = null)
    {
        var ledger = shared.Ledger(parsed);
        using var progress = new ProgressLine();
        await using var db = what switch
        {
            { Path: { } path, Again: null } => Present(path, ledger),
            { Path: null, Again: not null } => ledger.Open(),
            _ => throw new LedgerException(Refusal.Usage, "Name one FILE, or a batch with --again BATCH. Nothing was imported."),
        };
        options = like is { } earlier ? new RememberedReading(db).Like(earlier, options) : options;
        var staged = await StageAsync(new StageFile(db, ledger.Documents, clock), what, options, progress, cancellation);
        progress.Dispose();
        if (commit && !staged.HasErrors)
        {
            staged = staged with { State = new BatchMoves(db, clock).Commit(staged.BatchId).State };
        }

        ImportReport.Write(staged, shared.IsJson(parsed));
        return commit && staged.HasErrors ? (int)Refusal.InvalidData : 0;
    }

    /// <summary>Opens the ledger for a file that is there: a misspelt name creates no database.</summary>
    private static SqliteDisplacementDb Present(string path, LedgerFile ledger)
    {
        if (File.Exists(path))
        {
            return ledger.OpenOrCreate();
        }

        throw new LedgerException(Refusal.Io, Directory.Exists(path)
            ? $"{path} is a folder. Name one file of it. Nothing was imported."
            : $"There is no file at {path}. Nothing was imported.");
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
}
