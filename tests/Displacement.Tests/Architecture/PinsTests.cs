using Displacement.Tests.Kit;

namespace Displacement.Tests.Architecture;

/// <summary>That what is restored is what was chosen.</summary>
[TestFixture]
public sealed class PinsTests
{
    [Test]
    public void Project_Any_HasALockFile() =>
        Assert.That(
            Repository.Files("src", ".csproj").Concat(Repository.Files("tests", ".csproj"))
                .Select(project => $"{project[..project.LastIndexOf('/')]}/packages.lock.json")
                .Where(path => !File.Exists(Repository.Path(path))),
            Is.Empty);

    [Test]
    public void Pin_Any_IsOneExactVersion() =>
        Assert.That(
            Pins.Stated().Where(pin => !Version.TryParse(Exact(pin.Value), out _)).Select(pin => $"{pin.Key} {pin.Value}"),
            Is.Empty);

    [Test]
    public void LockFile_Any_ResolvesEveryPinnedPackageAsPinned()
    {
        var stated = Pins.Stated();
        Assert.That(
            ResolvedPackage.All().Where(each => stated.TryGetValue(each.Name, out var pin) && each.Version != Exact(pin)),
            Is.Empty);
    }

    [Test]
    public void LockFile_Any_HoldsNoPackageThatIsObjectedTo() =>
        Assert.That(ResolvedPackage.All().Where(each => Pins.Objection(each.Name, each.Version) is not null), Is.Empty);

    [TestCase("System.Drawing.Common", "4.7.0", true)]
    [TestCase("System.Drawing.Common", "4.7.2", false)]
    [TestCase("System.Drawing.Common", "5.0.2", true)]
    [TestCase("System.Drawing.Common", "5.0.3", false)]
    [TestCase("System.Drawing.Common", "10.0.15", false)]
    [TestCase("DocumentFormat.OpenXml", "3.0.0-beta.1", true)]
    [TestCase("DocumentFormat.OpenXml", "2.20.0", false)]
    public void Objection_ToAVersion_IsMadeWhereItIsDue(string package, string version, bool due) =>
        Assert.That(Pins.Objection(package, version) is not null, Is.EqualTo(due));

    // "[2.20.0]" allows that version alone.
    private static string Exact(string version) => version.Trim('[', ']');
}
