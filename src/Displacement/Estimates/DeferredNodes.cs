using System.Collections;

namespace Displacement.Estimates;

/// <summary>Nodes of an explanation that are made when somebody opens them: of the thousands of trees of a table few are.</summary>
/// <param name="count">How many there will be.</param>
/// <param name="make">Makes them; what it reads must not change any more.</param>
internal sealed class DeferredNodes(int count, Func<IReadOnlyList<Explanation>> make) : IReadOnlyList<Explanation>
{
    private readonly Lazy<IReadOnlyList<Explanation>> nodes = new(make);

    public int Count => count;

    public Explanation this[int index] => nodes.Value[index];

    public IEnumerator<Explanation> GetEnumerator() => nodes.Value.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
