using System.Diagnostics;

namespace Displacement.Web.Tests;

/// <summary>The built host, really started, with a database path in a folder of its own.</summary>
internal sealed class WebProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly string folder = Directory.CreateTempSubdirectory("displacement-web-").FullName;
    private readonly Process process;
    private readonly Task<string> errors;

    public WebProcess(string[] arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        foreach (var inherited in start.Environment.Keys.Where(IsOfTheHost).ToList())
        {
            start.Environment.Remove(inherited);
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        string[] command = [Path.Combine(AppContext.BaseDirectory, "Displacement.Web.dll"), "--db", Database, .. arguments];
        foreach (var argument in command)
        {
            start.ArgumentList.Add(argument);
        }

        process = Process.Start(start) ?? throw new InvalidOperationException("The host did not start.");
        errors = process.StandardError.ReadToEndAsync();
    }

    public string Database => Path.Combine(folder, "test.db");

    public async Task<string?> ReadLine() => await process.StandardOutput.ReadLineAsync().WaitAsync(Patience);

    /// <summary>Ends the host if it still runs, and gives what it had still said on standard output.</summary>
    public async Task<string> Stop()
    {
        process.Kill(entireProcessTree: true);
        return await process.StandardOutput.ReadToEndAsync().WaitAsync(Patience);
    }

    public async Task<(int Code, string Output, string Errors)> WaitForExit()
    {
        var output = await process.StandardOutput.ReadToEndAsync().WaitAsync(Patience);
        await process.WaitForExitAsync().WaitAsync(Patience);
        return (process.ExitCode, output, await errors);
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }

        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    // What the machine sets for other programs, or the test host for itself, must not steer this one.
    private static bool IsOfTheHost(string name) =>
        name.StartsWith("ASPNETCORE_", StringComparison.Ordinal)
        || name.StartsWith("Kestrel__", StringComparison.OrdinalIgnoreCase)
        || name is "URLS" or "DOTNET_URLS" or "DOTNET_ENVIRONMENT" or "DISPLACEMENT_DB";
}
