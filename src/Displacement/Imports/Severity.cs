namespace Displacement.Imports;

/// <summary>How much a finding matters.</summary>
public enum Severity
{
    /// <summary>Worth knowing; nothing was left out.</summary>
    Info = 0,

    /// <summary>A row or cell was set aside, or looks doubtful.</summary>
    Warning = 1,

    /// <summary>The whole file is doubtful: the batch cannot be committed.</summary>
    Error = 2,
}
