using System.CommandLine;
using Displacement.Ledger;
using Displacement.Texts;
using Displacement.UseCases.Templates;

namespace Displacement.Cli;

/// <summary><c>template</c>: a workbook to be filled in without a connection, and imported.</summary>
internal static class TemplateCommand
{
    private const string Ending = ".xlsx";

    public static Command Create(SharedOptions shared, TimeProvider clock)
    {
        var place = new Argument<string>("PLACE") { Description = "P-code, ISO3, or NAME@LEVEL: its places are listed." };
        var groups = new Option<string[]>("--group") { Description = "A group to be counted; may be given again.", Required = true, HelpName = "GROUP" };
        var level = Parsers.Level("--level", "The level of the places listed; without it, the one right beneath.");
        var by = new Option<string?>("--by") { Description = "Rows of their own for women and men, or for children.", HelpName = "sex|children" };
        by.AcceptOnlyFromAmong("sex", "children");
        var on = Parsers.Day("--on", "The day of the figures; today unless given.");
        var source = new Option<string?>("--source") { Description = "Who counts, if that is known already.", HelpName = "NAME" };
        var language = new Option<string>("--lang") { Description = "en, ar or fr.", DefaultValueFactory = _ => "en" }
            .AcceptOnlyFromAmong([.. Languages.All.Select(one => one.Tag)]);
        var output = new Option<FileInfo>("--output") { Description = "The workbook to write.", Required = true, HelpName = "FILE" };
        var command = new Command("template", "Write a workbook to be filled in without a connection: a row for each place and group, with what is known beside it.") { place, groups, level, by, on, source, language, output };
        command.SetAction((parsed, _) => Guard.Run(() =>
        {
            var file = parsed.GetValue(output)!;
            if (!string.Equals(file.Extension, Ending, StringComparison.OrdinalIgnoreCase))
            {
                throw new LedgerException(Refusal.Usage, $"A template is an Excel workbook: name a file that ends with {Ending}. Nothing was written.");
            }

            using var db = shared.Ledger(parsed).Open();
            using MemoryStream content = new();
            var rows = new BuildTemplate(db, clock).Run(
                new TemplateRequest
                {
                    Place = parsed.GetValue(place)!,
                    Groups = parsed.GetValue(groups) ?? [],
                    Level = parsed.GetValue(level),
                    Split = parsed.GetValue(by) switch { "sex" => TemplateSplit.Sex, "children" => TemplateSplit.Children, _ => TemplateSplit.None },
                    On = parsed.GetValue(on),
                    Source = parsed.GetValue(source),
                    Language = Languages.TryParse(parsed.GetValue(language)) ?? Languages.English,
                },
                content);
            try
            {
                File.WriteAllBytes(file.FullName, content.ToArray());
            }
            catch (DirectoryNotFoundException e)
            {
                throw new LedgerException(Refusal.Io, $"There is no folder for {file.FullName}. Nothing was written.", e);
            }

            if (shared.IsJson(parsed))
            {
                Json.Write(new { File = file.FullName, Rows = rows });
            }
            else
            {
                Console.Out.WriteLine(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{file.FullName}: {rows:N0} rows to be filled in. Then: displacement import {file.Name}"));
            }

            return 0;
        }));
        return command;
    }
}
