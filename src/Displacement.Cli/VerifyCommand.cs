using System.CommandLine;
using System.Globalization;
using Displacement.Ledger;
using Displacement.UseCases;

namespace Displacement.Cli;

/// <summary><c>verify</c>: whether the ledger is whole.</summary>
internal static class VerifyCommand
{
    public static Command Create(SharedOptions shared)
    {
        var rebuild = new Option<bool>("--rebuild") { Description = "First derive again what is derived from the figures." };
        var quick = new Option<bool>("--no-files") { Description = "Do not read the kept files; only look whether they are there." };
        var command = new Command("verify", "Check the ledger: counts, beliefs, what is derived from figures, and every kept file.") { rebuild, quick };
        command.SetAction((parsed, cancellation) => Guard.Run(() =>
        {
            var ledger = shared.Ledger(parsed);
            using var db = ledger.Open();
            VerifyLedger verify = new(db, ledger.Documents);
            var added = parsed.GetValue(rebuild) ? verify.Rebuild() : 0;
            var problems = verify.Run(withFiles: !parsed.GetValue(quick), cancellation);
            if (shared.IsJson(parsed))
            {
                Json.Write(new { Whole = problems.Count == 0, Rebuilt = added, Problems = problems });
            }
            else
            {
                if (added > 0)
                {
                    Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{added:N0} entries were derived again."));
                }

                Console.Out.WriteLine(problems.Count == 0 ? "The ledger is whole." : string.Join(Environment.NewLine, problems));
            }

            return problems.Count == 0 ? 0 : (int)Refusal.InvalidData;
        }));
        return command;
    }
}
