using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Displacement.Web;

/// <summary>Where the host may be reached: on this computer alone, since nobody is asked who they are.</summary>
internal static class Listening
{
    public const string Default = "http://127.0.0.1:5080";

    /// <summary>The addresses that <c>--urls</c> or its variable names, else the default.</summary>
    public static string[] Asked(IConfiguration configuration)
    {
        const StringSplitOptions tidy = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;
        var asked = configuration[WebHostDefaults.ServerUrlsKey]?.Split(';', tidy) ?? [];
        return asked.Length == 0 ? [Default] : asked;
    }

    /// <summary>Why these addresses are not listened on; null when all of them are loopback addresses.</summary>
    public static string? Refusal(IEnumerable<string> addresses) =>
        addresses.FirstOrDefault(address => !IsLoopback(address)) is { } open
            ? $"Displacement does not listen on {open}: accounts do not exist yet, so whoever reaches the address could read everything. "
                + $"Use an address of this computer alone, such as {Default}."
            : null;

    public static void ListenOn(this WebApplicationBuilder builder, string[] addresses)
    {
        builder.WebHost.UseUrls(addresses);
        // Ports without an address open every address, and endpoints of a settings file pass by the check above.
        builder.WebHost.UseSetting(WebHostDefaults.HttpPortsKey, "");
        builder.WebHost.UseSetting(WebHostDefaults.HttpsPortsKey, "");
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Configure();
            kestrel.AddServerHeader = false;
        });
        // A page of another site whose name is pointed at this computer must not read our answers.
        var hosts = addresses.Select(address => BindingAddress.Parse(address).Host);
        builder.Configuration["AllowedHosts"] = string.Join(';', hosts.Union(["localhost", "127.0.0.1", "[::1]"], StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>The addresses as bound: a port 0 has become a real one.</summary>
    public static IEnumerable<string> BoundAddresses(this WebApplication app, IEnumerable<string> asked) =>
        app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? asked;

    private static bool IsLoopback(string address)
    {
        try
        {
            var host = BindingAddress.Parse(address).Host;
            return host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
                || (IPAddress.TryParse(host, out var ip) && IPAddress.IsLoopback(ip));
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
