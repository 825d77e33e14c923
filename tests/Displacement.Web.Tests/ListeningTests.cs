using Microsoft.Extensions.Configuration;

namespace Displacement.Web.Tests;

[TestFixture]
public sealed class ListeningTests
{
    [TestCase(null)]
    [TestCase("")]
    [TestCase(" ; ")]
    public void Asked_Nothing_IsTheDefault(string? urls) =>
        Assert.That(Asked(urls), Is.EqualTo("http://127.0.0.1:5080"));

    [Test]
    public void Asked_TwoAddresses_AreBothHeard() =>
        Assert.That(Asked("http://127.0.0.1:1; http://[::1]:2"), Is.EqualTo("http://127.0.0.1:1 http://[::1]:2"));

    [TestCase("http://127.0.0.1:5080")]
    [TestCase("http://127.8.9.10:5080")]
    [TestCase("http://localhost:5080")]
    [TestCase("http://[::1]:5080")]
    public void Refusal_LoopbackAddress_IsNone(string address) => Assert.That(Listening.Refusal([address]), Is.Null);

    [TestCase("http://0.0.0.0:5080")]
    [TestCase("http://[::]:5080")]
    [TestCase("http://*:5080")]
    [TestCase("http://+:5080")]
    [TestCase("http://192.168.1.20:5080")]
    [TestCase("http://localhost.example.org:5080")]
    [TestCase("http://unix:/run/displacement.sock")]
    [TestCase("5080")]
    public void Refusal_AnyOtherAddress_NamesItAndTheReason(string address) =>
        Assert.That(Listening.Refusal([address]), Does.Contain(address).And.Contain("accounts do not exist yet"));

    [Test]
    public void Refusal_OneOpenAddressAmongTwo_IsGiven() =>
        Assert.That(Listening.Refusal(["http://127.0.0.1:5080", "http://0.0.0.0:5081"]), Does.Contain("0.0.0.0:5081"));

    private static string Asked(string? urls) =>
        string.Join(" ", Listening.Asked(new ConfigurationBuilder().AddInMemoryCollection([new("urls", urls)]).Build()));
}
