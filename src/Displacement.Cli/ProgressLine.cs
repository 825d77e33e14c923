using System.Globalization;
using Displacement.UseCases;

namespace Displacement.Cli;

/// <summary>One line on stderr that says how far a long file is; silent where nobody watches.</summary>
internal sealed class ProgressLine : IProgress<ImportProgress>, IDisposable
{
    private readonly bool watched = !Console.IsErrorRedirected;
    private bool written;

    public void Report(ImportProgress value)
    {
        if (watched && value.Length > 0)
        {
            Console.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r{value.BytesRead * 100 / value.Length,3} %  {value.Rows:N0} rows"));
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
