namespace Displacement.Storage;

/// <summary>Where the database lies: as the caller says, else as the environment says, else in the user's data folder.</summary>
public static class DatabaseLocation
{
    /// <summary>The environment variable that is asked when no option was given.</summary>
    public const string Variable = "DISPLACEMENT_DB";

    /// <summary>The full path of the database of this process.</summary>
    /// <param name="option">What <c>--db</c> was given, if anything.</param>
    public static string Resolve(string? option) => Resolve(
        option,
        Environment.GetEnvironmentVariable,
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify),
        Environment.CurrentDirectory);

    /// <summary>The full path of the database; reads nothing but its arguments and creates nothing.</summary>
    /// <param name="option">What <c>--db</c> was given, if anything.</param>
    /// <param name="environment">Looks up an environment variable by name.</param>
    /// <param name="userData">The user's data folder; empty where the system names none.</param>
    /// <param name="workingFolder">The folder that a relative path starts from.</param>
    /// <exception cref="InvalidOperationException">Nothing names a place, and there is no home folder.</exception>
    public static string Resolve(string? option, Func<string, string?> environment, string userData, string workingFolder)
    {
        ArgumentNullException.ThrowIfNull(environment);
        var said = Said(option) ?? Said(environment(Variable));
        return said is not null
            ? Path.GetFullPath(said, workingFolder)
            : Path.Combine(Said(userData) ?? HomeData(environment), "displacement", "displacement.db");
    }

    private static string HomeData(Func<string, string?> environment) =>
        Said(environment("HOME")) is { } home
            ? Path.Combine(home, ".local", "share")
            : throw new InvalidOperationException(
                $"This user has no data folder and no home folder. Say where the database lies with --db or {Variable}.");

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
