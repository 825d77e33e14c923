using Microsoft.Data.Sqlite;

namespace Displacement.Benchmarks;

/// <summary>A folder for what is measured, deleted with all that is in it.</summary>
internal sealed class Scratch : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("displacement-benchmarks-");

    /// <summary>A path in it.</summary>
    public string this[string name] => Path.Combine(folder.FullName, name);

    /// <summary>Deletes a database with its log, its lock and its kept files.</summary>
    public void DeleteDatabase(string name)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos(name + "*"))
        {
            if (entry is DirectoryInfo kept)
            {
                kept.Delete(recursive: true);
            }
            else
            {
                entry.Delete();
            }
        }
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }
}
