namespace Displacement.Tests.Kit;

/// <summary>The large public files that some tests read; they lie beside the repository, not in it.</summary>
internal static class SharedData
{
    private static readonly string Folder = System.IO.Path.GetFullPath(System.IO.Path.Combine("..", "shared", "data"), Repository.Root);

    /// <summary>The full path of a shared file; the calling test is skipped where the folder is not present.</summary>
    /// <exception cref="FileNotFoundException">The folder is there and the file is not: the test names a wrong file.</exception>
    public static string Path(string relative)
    {
        if (!Directory.Exists(Folder))
        {
            Assert.Ignore($"../shared/data is not present beside the repository, so {relative} cannot be read.");
        }

        var path = System.IO.Path.Combine(Folder, relative);
        return File.Exists(path)
            ? path
            : throw new FileNotFoundException($"../shared/data has no {relative}.", path);
    }
}
