using System.Diagnostics;
using System.Text;

namespace Displacement.Tests.Kit;

/// <summary>LibreOffice Calc, which many field offices open workbooks with.</summary>
internal static class Office
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>A workbook as LibreOffice saves it again. The test is skipped where LibreOffice is missing, unless <c>REQUIRE_OFFICE=1</c>.</summary>
    public static byte[] SavedAgain(byte[] workbook)
    {
        var folder = Directory.CreateTempSubdirectory("displacement-office-");
        try
        {
            var book = Path.Combine(folder.FullName, "book.xlsx");
            File.WriteAllBytes(book, workbook);
            Convert(Program(), folder.FullName, "xlsx:Calc MS Excel 2007 XML", "--outdir", Path.Combine(folder.FullName, "saved"));
            return File.ReadAllBytes(Path.Combine(folder.FullName, "saved", "book.xlsx"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Every sheet of a workbook as LibreOffice reckons and shows it, by file name. The test is skipped where LibreOffice is missing, unless <c>REQUIRE_OFFICE=1</c>.</summary>
    public static IReadOnlyDictionary<string, string> Sheets(byte[] workbook)
    {
        var program = Program();
        var folder = Directory.CreateTempSubdirectory("displacement-office-");
        try
        {
            File.WriteAllBytes(Path.Combine(folder.FullName, "book.xlsx"), workbook);
            Convert(program, folder.FullName, "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1");
            return Directory.EnumerateFiles(folder.FullName, "*.csv").ToDictionary(path => Path.GetFileName(path), path => File.ReadAllText(path, Encoding.UTF8), StringComparer.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Program()
    {
        var program = Find("soffice") ?? Find("localc");
        if (program is null)
        {
            const string missing = "LibreOffice was not found: apt-get install libreoffice-calc.";
            if (Environment.GetEnvironmentVariable("REQUIRE_OFFICE") == "1")
            {
                Assert.Fail(missing);
            }

            Assert.Ignore(missing);
        }

        return program!;
    }

    // Of CSV: UTF-8, shown as on the screen, every sheet into a file of its own.
    private static void Convert(string program, string folder, string format, params string[] more)
    {
        var start = new ProcessStartInfo(program)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in (string[])
        [
            "-env:UserInstallation=" + new Uri(Path.Combine(folder, "profile")).AbsoluteUri, "--headless", "--convert-to", format, .. more, "book.xlsx",
        ])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEndAsync();
        var complained = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail("LibreOffice did not end.");
        }

        Assert.That(process.ExitCode, Is.Zero, () => said.Result + complained.Result);
    }

    private static string? Find(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
}
