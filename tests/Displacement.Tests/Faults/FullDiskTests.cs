using System.Diagnostics;
using System.Globalization;
using System.Text;
using Displacement.Ledger;
using Displacement.Storage;
using Displacement.Tests.Kit;
using Displacement.UseCases;

namespace Displacement.Tests.Faults;

/// <summary>A disk that is full while the program writes, as a small file system in memory; skipped where none can be made.</summary>
[TestFixture]
internal sealed class FullDiskTests
{
    private const int Rows = 60_000;
    private DirectoryInfo disk = null!;
    private LedgerFile ledger = null!;

    [SetUp]
    public void Mount()
    {
        disk = Directory.CreateTempSubdirectory("displacement-full-");
        if (!OperatingSystem.IsLinux() || Ran("mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", disk.FullName) != 0)
        {
            disk.Delete();
            Assert.Ignore("A file system of a few megabytes cannot be made here: that needs Linux and the rights of root.");
        }

        ledger = new LedgerFile(Path.Combine(disk.FullName, "ledger.db"));
        using var db = ledger.OpenOrCreate();
        Import("adm2_pcode,date,idps\nSY0702,2018-08-31,100\n", commit: true);
    }

    [TearDown]
    public void Unmount()
    {
        if (disk.Exists)
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Ran("umount", disk.FullName);
            disk.Delete();
        }
    }

    [Test]
    public void Import_OntoAFullDisk_IsRefusedInWords_AndTheLedgerIsAsItWas()
    {
        var refused = Assert.Throws<LedgerException>(() => Import(Long(), commit: false))!;
        Assert.Multiple(() =>
        {
            Assert.That(refused.Message, Does.StartWith("The disk is full. Nothing was changed"));
            Assert.That(refused.Refusal, Is.EqualTo(Refusal.Io));
            Assert.That(Total(), Is.EqualTo(100));
        });
    }

    [Test]
    public void Import_OntoAFullDisk_IsDoneWhenThereIsSpaceAgain()
    {
        Assert.Throws<LedgerException>(() => Import(Long(), commit: false));
        Assert.That(Ran("mount", "-o", "remount,size=64m", disk.FullName), Is.Zero);
        Import(Long(), commit: true);
        Assert.That(Total(), Is.EqualTo(7));
    }

    [Test]
    public void Upload_LargerThanTheDisk_LeavesNoPartOfTheFile()
    {
        var files = Directory.GetFiles(ledger.Path + "-files").Length;
        Assert.Throws<LedgerException>(() => Import(Long() + new string('\n', 8_000_000), commit: false));
        Assert.That(Directory.GetFiles(ledger.Path + "-files"), Has.Length.EqualTo(files));
    }

    [Test]
    public void Commit_OntoAFullDisk_IsRefusedAndChangesNothing()
    {
        var batch = Import("adm2_pcode,date,idps\nSY0702,2018-08-31,200\n", commit: false);
        Fill();
        using (var db = ledger.Open())
        {
            Assert.That(() => new BatchMoves(db, TimeProvider.System).Commit(batch), Throws.TypeOf<LedgerException>().With.Message.StartsWith("The disk is full"));
        }

        Assert.That(Total(), Is.EqualTo(100));
    }

    [Test]
    public void Retraction_OntoAFullDisk_IsRefusedAndChangesNothing()
    {
        Fill();
        using (var db = ledger.Open())
        {
            Assert.That(() => new BatchMoves(db, TimeProvider.System).Retract(1, "wrong file"), Throws.TypeOf<LedgerException>().With.Message.StartsWith("The disk is full"));
        }

        Assert.That(Total(), Is.EqualTo(100));
    }

    private int Import(string text, bool commit)
    {
        using var db = ledger.Open();
        using MemoryStream content = new(Encoding.UTF8.GetBytes(text));
        var batch = new StageFile(db, ledger.Documents, TimeProvider.System).RunAsync(content, "file.csv", new ImportOptions(Source: "Office")).GetAwaiter().GetResult().BatchId;
        if (commit)
        {
            new BatchMoves(db, TimeProvider.System).Commit(batch);
        }

        return batch;
    }

    private decimal? Total()
    {
        using var db = ledger.Open();
        return new AskTotal(db, TimeProvider.System).Run(new TotalRequest { Place = "SY0702", Group = "displaced", On = TestLedger.Day("2018-09-01") }).Single().Winner?.Quantity.Best;
    }

    /// <summary>Leaves not a byte, and no room in the log that is there already.</summary>
    private void Fill()
    {
        using (var db = ledger.Open())
        {
            using var held = new HeldConnection(db);
            using var checkpoint = Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.GetDbConnection(db.Database).CreateCommand();
            checkpoint.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            checkpoint.ExecuteNonQuery();
        }

        using var filler = File.Create(Path.Combine(disk.FullName, "filler"));
        var block = new byte[4096];
        try
        {
            while (true)
            {
                filler.Write(block);
                filler.Flush();
            }
        }
        catch (IOException)
        {
            // It is full.
        }
    }

    private static string Long()
    {
        StringBuilder text = new("adm2_pcode,date,idps\n");
        for (var row = 0; row < Rows; row++)
        {
            text.Append(CultureInfo.InvariantCulture, $"SY0702,{new DateOnly(2018, 8, 31).AddDays(-row):yyyy-MM-dd},7\n");
        }

        return text.ToString();
    }

    private static int Ran(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return -1;
        }
    }
}
