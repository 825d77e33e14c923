using System.CommandLine;
using Displacement.Ledger;
using Displacement.Texts;
using Displacement.UseCases.Returning;

namespace Displacement.Cli;

/// <summary><c>return</c>: the file of a batch with its problems in place, to be corrected and imported again.</summary>
internal static class ReturnCommand
{
    public static Command Create(SharedOptions shared, TimeProvider clock)
    {
        var batch = MoveCommands.BatchArgument();
        var language = new Option<string>("--lang") { Description = "en, ar or fr.", DefaultValueFactory = _ => "en" }
            .AcceptOnlyFromAmong([.. Languages.All.Select(one => one.Tag)]);
        var output = new Option<FileInfo>("--output") { Description = "The file to write: of a workbook an .xlsx, else a .csv.", Required = true, HelpName = "FILE" };
        var command = new Command("return", "Write a batch's file with a column of its problems; corrected and imported again, it adds just what is missing.") { batch, language, output };
        command.SetAction((parsed, cancellation) => Guard.Run(() =>
        {
            var ledger = shared.Ledger(parsed);
            using var db = ledger.Open();
            var returning = new ReturnFile(db, ledger.Documents, clock);
            var file = parsed.GetValue(output)!;
            Write(returning, parsed.GetValue(batch), Languages.TryParse(parsed.GetValue(language)) ?? Languages.English, file, cancellation);
            var rows = returning.RowsWithProblems(parsed.GetValue(batch));
            var isCut = returning.IsCut(parsed.GetValue(batch));
            if (shared.IsJson(parsed))
            {
                Json.Write(new { Batch = parsed.GetValue(batch), File = file.FullName, RowsWithProblems = rows, IsCut = isCut });
            }
            else
            {
                Console.Out.WriteLine(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{file.FullName}: {rows:N0} rows with a problem. Correct them and import the file again; it takes the place of batch {parsed.GetValue(batch)}."));
                if (isCut)
                {
                    Console.Out.WriteLine("There are more: problems are kept up to 100,000. Those of rows further down come when the corrected file is read.");
                }
            }

            return 0;
        }));
        return command;
    }

    private static void Write(ReturnFile returning, int batch, Language language, FileInfo file, CancellationToken cancellation)
    {
        var arriving = file.FullName + ".arriving";
        try
        {
            string name;
            using (var stream = new FileStream(arriving, FileMode.Create, FileAccess.ReadWrite, FileShare.None))
            {
                name = returning.Run(batch, language, stream, cancellation);
            }

            var ending = Path.GetExtension(name);
            if (!string.Equals(file.Extension, ending, StringComparison.OrdinalIgnoreCase))
            {
                throw new LedgerException(Refusal.Usage, $"The file of batch {batch} is given back as {ending}: name one with that ending. Nothing was written.");
            }

            File.Move(arriving, file.FullName, overwrite: true);
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
}
