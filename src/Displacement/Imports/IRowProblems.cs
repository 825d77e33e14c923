namespace Displacement.Imports;

/// <summary>Takes what is wrong with single rows of a file, so that the file can be given back with it.</summary>
public interface IRowProblems
{
    /// <summary>Whether no more is taken.</summary>
    bool IsFull { get; }

    /// <summary>Takes a warning or an error that names a line.</summary>
    /// <param name="finding">The finding.</param>
    void Add(Finding finding);

    /// <summary>Hears that a row, or a cell of it, was set aside.</summary>
    /// <param name="line">Its line.</param>
    void SetAside(int line);
}
