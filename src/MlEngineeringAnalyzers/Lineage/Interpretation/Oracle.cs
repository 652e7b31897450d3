namespace MlEngineeringAnalyzers.Lineage.Interpretation;

/// <summary>
/// Lets straight-line code deal with calls that end in several states: a statement is run again for each
/// combination of outcomes, and the oracle tells at each call which outcome is due.
/// </summary>
internal sealed class Oracle
{
    private readonly List<(int Taken, int Count)> _choices = [];
    private int _position;

    /// <summary>Starts a run of the statement.</summary>
    public void Begin() => _position = 0;

    /// <summary>The outcome to take, of <paramref name="count"/>.</summary>
    public int Choose(int count)
    {
        if (count <= 1)
            return 0;
        if (_position == _choices.Count)
            _choices.Add((0, count));
        return Math.Min(_choices[_position++].Taken, count - 1);
    }

    /// <summary>Moves on to the next combination; false when all have been run.</summary>
    public bool Next()
    {
        for (var last = _choices.Count - 1; last >= 0; last--)
        {
            var (taken, count) = _choices[last];
            if (taken + 1 < count)
            {
                _choices[last] = (taken + 1, count);
                return true;
            }

            _choices.RemoveAt(last);
        }

        return false;
    }
}
