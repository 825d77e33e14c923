using Microsoft.Extensions.Logging.Console;

namespace Displacement.Web;

internal static class Quiet
{
    /// <summary>Leaves standard output to the one line of the start; the framework speaks of trouble only, on standard error.</summary>
    public static void KeepQuiet(this WebApplicationBuilder builder)
    {
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        // Form tokens guard against other sites, not against who reads this computer's files.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        // A start that failed is told in our own words.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
        builder.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
    }
}
