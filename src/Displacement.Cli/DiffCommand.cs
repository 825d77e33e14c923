using System.CommandLine;
using System.Globalization;
using Displacement.Ledger;
using Displacement.Storage;
using Displacement.UseCases.Diffing;
using Displacement.UseCases.Situations;

namespace Displacement.Cli;

/// <summary><c>diff</c>: what a batch changes in the ledger, figure by figure.</summary>
internal static class DiffCommand
{
    private const int Shown = 50;

    public static Command Create(SharedOptions shared, TimeProvider clock)
    {
        var batch = MoveCommands.BatchArgument();
        var retraction = new Option<bool>("--retraction") { Description = "What a retraction would change, instead of what the commit changes." };
        var known = Parsers.Moment("--known", "The ledger as it stood then; without it, now, or for a batch that is believed, just before it came to be.");
        var kinds = new Option<string[]>("--kind") { Description = "List only figures of this kind; may be given again. All are counted.", HelpName = string.Join("|", DiffWords.Kinds), AllowMultipleArgumentsPerToken = true };
        kinds.AcceptOnlyFromAmong([.. DiffWords.Kinds]);
        var parts = new Option<bool>("--parts") { Description = "List only figures that several cells of the file state together." };
        var limit = new Option<int>("--limit") { Description = "List at most so many figures.", DefaultValueFactory = _ => Shown };
        var output = new Option<FileInfo?>("--output") { Description = "Write every figure of the kinds asked for into this CSV file." };
        var command = new Command("diff", "Show what a batch changes in the ledger: new, corrected, withdrawn, in conflict, the same.") { batch, retraction, known, kinds, parts, limit, output };
        command.SetAction((parsed, cancellation) => Guard.Run(() =>
        {
            var ask = new DiffAsk
            {
                AsRetraction = parsed.GetValue(retraction),
                Known = parsed.GetValue(known),
                Kinds = parsed.GetValue(kinds) is { Length: > 0 } words ? [.. words.Select(word => DiffWords.Kind(word)!.Value)] : null,
                OnlyParts = parsed.GetValue(parts),
                Take = Math.Max(0, parsed.GetValue(limit)),
            };
            using var db = shared.Ledger(parsed).Open();
            if (parsed.GetValue(output) is { } file)
            {
                Write(db, clock, parsed.GetValue(batch), ask, file, cancellation);
                return 0;
            }

            Show(db, clock, parsed.GetValue(batch), ask, shared.IsJson(parsed), cancellation);
            return 0;
        }));
        return command;
    }

    /// <summary>Shows a diff with the totals before and after.</summary>
    public static void Show(DisplacementDb db, TimeProvider clock, int batch, DiffAsk ask, bool json, CancellationToken cancellation)
    {
        using var progress = new DiffProgress();
        var diff = new DiffBatch(db, clock).Run(batch, ask, progress, cancellation);
        var totals = new WeighBatch(db, clock).Run(batch, ask.AsRetraction, diff.Known);
        progress.Dispose();
        if (json)
        {
            DiffReport.WriteJson(diff, totals);
        }
        else
        {
            DiffReport.WriteText(diff, totals);
        }
    }

    private static void Write(DisplacementDb db, TimeProvider clock, int batch, DiffAsk ask, FileInfo file, CancellationToken cancellation)
    {
        var arriving = file.FullName + ".arriving";
        try
        {
            BatchDiff diff;
            using (var stream = new FileStream(arriving, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                diff = new WriteDiff(db, clock).Run(batch, ask, stream, cancellation);
            }

            File.Move(arriving, file.FullName, overwrite: true);
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{diff.Listed:N0} figures are in {file.FullName}."));
        }
        catch (DirectoryNotFoundException e)
        {
            throw new LedgerException(Refusal.Io, $"There is no folder for {file.FullName}. Nothing was written.", e);
        }
        finally
        {
            File.Delete(arriving);
        }
    }

    /// <summary>One line on stderr that says how many figures were compared; silent where nobody watches.</summary>
    private sealed class DiffProgress : IProgress<long>, IDisposable
    {
        private readonly bool watched = !Console.IsErrorRedirected;
        private bool written;

        public void Report(long value)
        {
            if (watched)
            {
                Console.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r{value:N0} figures compared"));
                written = true;
            }
        }

        public void Dispose()
        {
            if (written)
            {
                Console.Error.Write("\r                                        \r");
                written = false;
            }
        }
    }
}
