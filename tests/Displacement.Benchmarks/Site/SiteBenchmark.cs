using System.Diagnostics;
using System.Globalization;
using Displacement.Benchmarks.Table;

namespace Displacement.Benchmarks.Site;

/// <summary>The overview and a place's page over a large ledger against an empty page of the same host; and how soon a new program answers.</summary>
internal static class SiteBenchmark
{
    private const int Connections = 16;
    private const int Starts = 5;
    private const int Firsts = 12;
    private const double PromisedShare = 1.0 / 3;
    private const double PromisedP99 = 200;
    private const double PromisedStart = 3;
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);

    public static int Run(int figures)
    {
        using Scratch scratch = new();
        var file = FilledLedger.Create(scratch["site.db"], figures, TimeProvider.System);
        Say($"{figures:N0} figures; {Connections} connections for {Time.TotalSeconds:0} s each");
        using (var site = Child.Serve(file.Path))
        {
            LoadClient client = new(site.Address);
            // A page that nobody asked for since the ledger changed: reckoned, printed and packed.
            Say($"  first overview {client.Once("/"):0} ms (the program's first page)");
            var last = HapiFile.FirstDay.AddDays(FilledLedger.Days(figures) - 1);
            Spread fresh = new(Enumerable.Range(1, Firsts).Select(days => client.Once(FormattableString.Invariant($"/places/SYR?on={last.AddDays(-days):yyyy-MM-dd}"))).ToList());
            Say($"  a country's page on a day not asked for before: {fresh.Text("0")} ms");
            LoadClient plain = new(site.Address, "identity");
            plain.Ask("/empty", Connections, WarmUp);
            var empty = plain.Ask("/empty", Connections, Time);
            Say($"  empty page  {empty.PerSecond:N0} a second, p99 {empty.P99:0.0} ms");
            foreach (var path in (string[])["/", "/places/SYR", "/ar/places/SY07"])
            {
                client.Ask(path, Connections, WarmUp);
                var page = client.Ask(path, Connections, Time);
                Say($"  {path,-16} {page.PerSecond:N0} a second: {page.PerSecond / empty.PerSecond:0.00} of the empty page, promised ≥ {PromisedShare:0.00}   {(page.PerSecond / empty.PerSecond >= PromisedShare ? "kept" : "MISSED")}");
                Say($"                   p99 {Promise.Below(PromisedP99, page.P99, "ms")}");
            }
        }

        Spread starts = new(Enumerable.Range(0, Starts).Select(i => Child.TimeToFirstPage(scratch[FormattableString.Invariant($"new{i}.db")])).ToList());
        Say($"start on an empty folder to the first page: {starts.Text("0.00")} s   {Promise.Below(PromisedStart, starts.Median, "s")}");
        return 0;
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    /// <summary>A program that serves, ended with the measurement.</summary>
    private sealed class Child : IDisposable
    {
        private readonly Process process;

        private Child(IEnumerable<string> command)
        {
            ProcessStartInfo start = new(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", command) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true };
            process = Process.Start(start) ?? throw new InvalidOperationException("The site did not start.");
            var line = process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The site said nothing.");
            var at = line.IndexOf("http://", StringComparison.Ordinal);
            Address = new Uri(line[at..].Split(';')[0]);
        }

        public Uri Address { get; }

        public static Child Serve(string database) => new([typeof(SiteBenchmark).Assembly.Location, ServedSite.Command, database]);

        /// <summary>Seconds from starting the shipped program on an empty folder until its first page is there.</summary>
        public static double TimeToFirstPage(string database)
        {
            var began = Stopwatch.GetTimestamp();
            using Child site = new([Path.Combine(AppContext.BaseDirectory, "Displacement.Web.dll"), "--db", database, "--urls", "http://127.0.0.1:0"]);
            new LoadClient(site.Address).Once("/");
            return Stopwatch.GetElapsedTime(began).TotalSeconds;
        }

        public void Dispose()
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
            process.Dispose();
        }
    }
}
