using System.Globalization;
using Displacement.Tests.Kit;

namespace Displacement.Tests.UseCases.Imports.Hostile;

/// <summary>
/// Whatever is done to a file, its import ends with findings or with one refusal: within a second of processor time and 150 MiB, with nothing half
/// stored. <c>HOSTILE_FILES=50000</c> tries more files.
/// </summary>
[NonParallelizable]
internal sealed class DamagedImportsTests
{
    private const int BetweenLooks = 250;

    private static readonly int Files = int.TryParse(Environment.GetEnvironmentVariable("HOSTILE_FILES"), NumberStyles.None, CultureInfo.InvariantCulture, out var files) ? files : 1_500;

    [Test]
    public void Import_SoundFilesOfEveryLayout_GiveFiguresOrPlaces()
    {
        using var ledger = new TestLedger();
        var without = SmallFiles.Texts.Concat(SmallFiles.Zips)
            .Select(file => (file.Name, Batch: ledger.Import(file.Bytes, new(LearnPlaces: true, AsOf: "2018-09"), file.Name)))
            .Where(file => file.Batch.HasErrors || file.Batch.Figures + file.Batch.Places.Learned == 0)
            .Select(file => $"{file.Name}: {file.Batch.Profile}: {string.Join(", ", file.Batch.FindingCounts.Keys)}")
            .ToList();
        Assert.That(without, Is.Empty);
    }

    [Test]
    public void Import_FilesMadeToHurt_EndInFindingsOrOneRefusal()
    {
        using var imports = new HostileImports();
        imports.WarmUp(SmallFiles.Texts.Concat(SmallFiles.Zips));
        foreach (var (name, bytes) in HostileFiles.All)
        {
            imports.Take(name, bytes, learn: true);
        }

        imports.Inspect("in the end");
        Assert.Multiple(() =>
        {
            Assert.That(string.Join('\n', imports.Wrong), Is.Empty);
            Assert.That(imports.Refused, Is.GreaterThanOrEqualTo(HostileFiles.All.Count - 2));
        });
    }

    [Test]
    public void Import_DamagedFiles_EndInFindingsOrOneRefusal()
    {
        using var imports = new HostileImports();
        imports.WarmUp(SmallFiles.Texts.Concat(SmallFiles.Zips));
        for (var seed = 0; seed < Files; seed++)
        {
            var isZip = seed % 5 == 4;
            var sound = isZip ? SmallFiles.Zips[seed / 5 % SmallFiles.Zips.Count] : SmallFiles.Texts[seed % SmallFiles.Texts.Count];
            imports.Take($"{seed} {sound.Name}", isZip ? Mutations.Zip(seed, sound.Bytes) : Mutations.Text(seed, sound.Bytes), learn: seed % 4 == 0);
            if (seed % BetweenLooks == BetweenLooks - 1)
            {
                imports.Inspect($"after {seed}");
            }
        }

        imports.Inspect("in the end");
        TestContext.Progress.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Files:N0} damaged files: {imports.Staged:N0} staged, {imports.Refused:N0} refused; at most {imports.Slowest.TotalMilliseconds:N0} ms of processor time and {imports.MostBytes >> 20} MiB above rest."));
        Assert.Multiple(() =>
        {
            Assert.That(string.Join('\n', imports.Wrong), Is.Empty);
            Assert.That(imports.Staged, Is.GreaterThan(Files / 4));
            Assert.That(imports.Refused, Is.GreaterThan(Files / 50));
        });
    }
}
