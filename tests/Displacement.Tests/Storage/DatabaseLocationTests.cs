using Displacement.Storage;

namespace Displacement.Tests.Storage;

[TestFixture]
public sealed class DatabaseLocationTests
{
    private static readonly string Working = Path.Combine(Path.GetTempPath(), "here");
    private static readonly string UserData = Path.Combine(Path.GetTempPath(), "user-data");

    [Test]
    public void Resolve_OptionAndVariable_OptionWins() =>
        Assert.That(
            Resolve("/a/option.db", [("DISPLACEMENT_DB", "/a/variable.db")]),
            Is.EqualTo(Path.GetFullPath("/a/option.db")));

    [Test]
    public void Resolve_VariableAlone_IsTaken() =>
        Assert.That(
            Resolve(null, [("DISPLACEMENT_DB", "/a/variable.db")]),
            Is.EqualTo(Path.GetFullPath("/a/variable.db")));

    [Test]
    public void Resolve_Nothing_LiesInTheUsersDataFolder() =>
        Assert.That(Resolve(null, []), Is.EqualTo(Path.Combine(UserData, "displacement", "displacement.db")));

    [TestCase("")]
    [TestCase("  ")]
    public void Resolve_BlankOption_CountsAsNone(string blank) =>
        Assert.That(Resolve(blank, []), Is.EqualTo(Path.Combine(UserData, "displacement", "displacement.db")));

    [Test]
    public void Resolve_RelativeOption_StartsFromTheWorkingFolder() =>
        Assert.That(Resolve("crisis.db", []), Is.EqualTo(Path.Combine(Working, "crisis.db")));

    [Test]
    public void Resolve_NoUserDataFolder_LiesUnderHome() =>
        Assert.That(
            Resolve(null, [("HOME", "/home/amal")], userData: ""),
            Is.EqualTo(Path.Combine("/home/amal", ".local", "share", "displacement", "displacement.db")));

    [Test]
    public void Resolve_NoFolderAtAll_SaysHowToNameOne() =>
        Assert.That(
            () => Resolve(null, [], userData: ""),
            Throws.InvalidOperationException.With.Message.Contains("--db or DISPLACEMENT_DB"));

    private static string Resolve(string? option, (string Name, string Value)[] environment, string? userData = null) =>
        DatabaseLocation.Resolve(
            option,
            name => environment.Where(each => each.Name == name).Select(each => each.Value).FirstOrDefault(),
            userData ?? UserData,
            Working);
}
