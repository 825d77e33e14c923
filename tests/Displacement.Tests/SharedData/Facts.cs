using System.Text.Json;

namespace Displacement.Tests.SharedData;

/// <summary>The checked facts that lie beside the shared files.</summary>
internal static class Facts
{
    /// <summary>A number of the facts: a set, then names down to it.</summary>
    public static decimal Of(string set, params string[] names)
    {
        using var facts = JsonDocument.Parse(File.ReadAllText(Kit.SharedData.Path("facts.json")));
        var element = facts.RootElement.GetProperty(set);
        foreach (var name in names)
        {
            element = element.GetProperty(name);
        }

        return element.GetDecimal();
    }
}
