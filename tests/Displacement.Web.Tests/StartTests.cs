using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Displacement.Web.Tests;

[TestFixture]
public sealed partial class StartTests
{
    private static readonly string[] FreePort = ["--urls", "http://127.0.0.1:0"];

    [Test]
    public async Task Start_OnAFreePort_SaysInOneLineWhereItListensAndWhereItsDataLies()
    {
        using var web = new WebProcess(FreePort);
        Assert.That(
            await web.ReadLine(),
            Does.Match($@"^Displacement listens on http://127\.0\.0\.1:[1-9]\d*; its data lies in {Regex.Escape(web.Database)}$"));
        Assert.That(await web.Stop(), Is.Empty);
    }

    [Test]
    public async Task Start_OnAFreePort_IsHealthyAtTheAddressItNames()
    {
        using var web = new WebProcess(FreePort);
        Assert.That(await Ask(AddressIn(await web.ReadLine()), "/healthz"), Is.EqualTo("healthy"));
    }

    [Test]
    public async Task Start_OnAnEmptyFolder_ShowsTheSample()
    {
        using var web = new WebProcess(FreePort);
        Assert.That(await Ask(AddressIn(await web.ReadLine()), "/en"), Does.Contain("<bdi>Idleb</bdi>"));
    }

    [Test]
    public async Task Start_OnAnOpenAddress_EndsWithOneAndTheReason()
    {
        using var web = new WebProcess(["--urls", "http://0.0.0.0:5080"]);
        var (code, output, errors) = await web.WaitForExit();
        Assert.Multiple(() =>
        {
            Assert.That(code, Is.EqualTo(1));
            Assert.That(output, Is.Empty);
            Assert.That(errors, Does.Contain("http://0.0.0.0:5080").And.Contain("accounts do not exist yet"));
        });
    }

    [Test]
    public async Task Start_OpenAddressInTheEnvironment_IsRefusedToo()
    {
        using var web = new WebProcess([], ("ASPNETCORE_URLS", "http://*:5080"));
        var (code, _, errors) = await web.WaitForExit();
        Assert.That(code, Is.EqualTo(1));
        Assert.That(errors, Does.Contain("accounts do not exist yet"));
    }

    [Test]
    public async Task Start_PortsAndEndpointsInTheEnvironment_OpenNothingElse()
    {
        using var web = new WebProcess(
            FreePort,
            ("ASPNETCORE_HTTP_PORTS", "0"),
            ("Kestrel__Endpoints__Open__Url", "http://0.0.0.0:0"));
        Assert.That(await web.ReadLine(), Does.Match(@"^Displacement listens on http://127\.0\.0\.1:\d+; "));
    }

    [Test]
    public async Task Start_OnAPortInUse_EndsWithFourAndTheAddress()
    {
        using var holder = new TcpListener(IPAddress.Loopback, 0);
        holder.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)holder.LocalEndpoint).Port}";
        using var web = new WebProcess(["--urls", address]);
        var (code, _, errors) = await web.WaitForExit();
        Assert.That(code, Is.EqualTo(4));
        Assert.That(errors, Does.StartWith($"Displacement cannot listen on {address}: ").And.Not.Contain("   at "));
    }

    private static async Task<string> Ask(Uri address, string path)
    {
        using var client = new HttpClient { BaseAddress = address };
        return await client.GetStringAsync(path);
    }

    private static Uri AddressIn(string? line) => new(Address().Match(line ?? "").Value);

    [GeneratedRegex(@"http://[^;]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();
}
