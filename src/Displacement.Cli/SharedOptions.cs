using System.CommandLine;
using Displacement.Ledger;
using Displacement.Storage;

namespace Displacement.Cli;

/// <summary>Options that may stand before or after every command.</summary>
internal sealed class SharedOptions
{
    public Option<string?> Database { get; } = new("--db")
    {
        Description = "The database file; else the variable DISPLACEMENT_DB, else the user's data folder.",
        Recursive = true,
    };

    public Option<string> Format { get; } = Formats();

    /// <summary>The ledger that a command is about.</summary>
    public LedgerFile Ledger(ParseResult parsed)
    {
        var option = parsed.GetValue(Database);
        return option is not null && string.IsNullOrWhiteSpace(option)
            ? throw new LedgerException(Refusal.Usage, "--db is empty. Nothing was done. Name a file, or leave the option out for the default database.")
            : new LedgerFile(DatabaseLocation.Resolve(option));
    }

    /// <summary>Whether JSON was asked for.</summary>
    public bool IsJson(ParseResult parsed) => parsed.GetValue(Format) == "json";

    private static Option<string> Formats()
    {
        var format = new Option<string>("--format")
        {
            Description = "text for people, json for programs.",
            Recursive = true,
            DefaultValueFactory = _ => "text",
        };
        return format.AcceptOnlyFromAmong("text", "json");
    }
}
