namespace Displacement.Web.Tests;

/// <summary>The large public files that some tests read; they lie beside the repository, not in it.</summary>
internal static class SharedData
{
    /// <summary>The full path of a shared file; the calling test is skipped where the folder is not present.</summary>
    public static string Path(string relative)
    {
        var folder = System.IO.Path.GetFullPath(System.IO.Path.Combine(Repository(), "..", "shared", "data"));
        if (!Directory.Exists(folder))
        {
            Assert.Ignore($"../shared/data is not present beside the repository, so {relative} cannot be read.");
        }

        return System.IO.Path.Combine(folder, relative);
    }

    /// <summary>The folder that holds Displacement.sln.</summary>
    public static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "Displacement.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("No folder above holds Displacement.sln.");
    }
}
