namespace Displacement.Imports.Checks;

/// <summary>A column that looks like data of single persons.</summary>
/// <param name="Column">The column, from 0.</param>
/// <param name="Title">Its header as findings name it; never a value.</param>
/// <param name="Kind">What it seems to hold.</param>
internal sealed record PersonalColumn(int Column, string Title, PersonalKind Kind);

/// <summary>What a column of data of single persons holds.</summary>
internal enum PersonalKind
{
    /// <summary>Names of persons.</summary>
    Name,

    /// <summary>Phone numbers.</summary>
    Phone,

    /// <summary>Numbers of identity papers or of registrations.</summary>
    Identity,

    /// <summary>Days of birth.</summary>
    BirthDate,

    /// <summary>Addresses of electronic mail.</summary>
    Email,

    /// <summary>Numbers of bank accounts.</summary>
    Account,

    /// <summary>Where a household lives, to the metre.</summary>
    Home,
}
