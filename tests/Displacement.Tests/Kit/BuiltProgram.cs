using System.Diagnostics;

namespace Displacement.Tests.Kit;

/// <summary>The built command line as a process of its own, so that it can be killed.</summary>
internal static class BuiltProgram
{
    /// <summary>Where it was built; the tests are built beside it.</summary>
    public static string Path { get; } = System.IO.Path.GetFullPath(System.IO.Path.Combine(
        "..",
        "..",
        "Displacement.Cli",
        System.IO.Path.GetFileName(System.IO.Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)),
        OperatingSystem.IsWindows() ? "displacement.exe" : "displacement"), AppContext.BaseDirectory);

    /// <summary>Starts it.</summary>
    public static Process Start(params string[] arguments)
    {
        ProcessStartInfo start = new(Path, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        return Process.Start(start)!;
    }

    /// <summary>Runs it to its end.</summary>
    public static (int Code, string Output, string Error) Run(params string[] arguments)
    {
        using var process = Start(arguments);
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.GetAwaiter().GetResult());
    }
}
