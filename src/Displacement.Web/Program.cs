using Displacement.Ledger;
using Displacement.Storage;
using Displacement.Web;

// Options come from the command line alone: a stray variable called DB must not choose a database.
var options = new ConfigurationBuilder().AddCommandLine(args).Build();
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });

var addresses = Listening.Asked(builder.Configuration);
if (Listening.Refusal(addresses) is { } refusal)
{
    await Console.Error.WriteLineAsync(refusal);
    return 1;
}

// The ledger gets ready while the site is put together.
var ledger = new LedgerFile(DatabaseLocation.Resolve(options["db"]));
var ready = Task.Run(() => FirstStart.PrepareAsync(ledger, TimeProvider.System));
builder.ListenOn(addresses);
builder.KeepQuiet();
builder.AddSite(ledger);

var app = builder.Build();
app.UseSite();

try
{
    await ready;
    await app.StartAsync();
}
catch (LedgerException e)
{
    await Console.Error.WriteLineAsync(e.Message);
    return 4;
}
catch (Exception e) when (e is IOException or InvalidOperationException)
{
    await Console.Error.WriteLineAsync($"Displacement cannot listen on {string.Join(", ", addresses)}: {e.Message}");
    return 4;
}

Console.WriteLine($"Displacement listens on {string.Join(", ", app.BoundAddresses(addresses))}; its data lies in {ledger.Path}");
await app.WaitForShutdownAsync();
return 0;
