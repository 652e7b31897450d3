namespace MlEngineeringAnalyzers.Benchmarks;

/// <summary>Files of an ordinary application that has nothing to do with ML.NET.</summary>
internal static class PlainCode
{
    /// <summary>The text of a file; a different one for each number.</summary>
    public static string File(int number) => s_template.Replace("$", number.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private const string s_template = """
        using System;
        using System.Collections.Generic;
        using System.Globalization;
        using System.IO;
        using System.Linq;
        using System.Text;
        using System.Threading;
        using System.Threading.Tasks;

        namespace Shop.Part$;

        public enum OrderState
        {
            New,
            Paid,
            Shipped,
            Cancelled,
        }

        public sealed record OrderLine(string Article, int Count, decimal Price)
        {
            public decimal Total => Count * Price;
        }

        public sealed class Order
        {
            private readonly List<OrderLine> _lines = new();

            public int Id { get; init; }

            public string Customer { get; set; } = "";

            public OrderState State { get; private set; }

            public IReadOnlyList<OrderLine> Lines => _lines;

            public decimal Total => _lines.Sum(l => l.Total);

            public void Add(string article, int count, decimal price)
            {
                if (string.IsNullOrWhiteSpace(article))
                    throw new ArgumentException("An article has a name.", nameof(article));
                if (count <= 0)
                    throw new ArgumentOutOfRangeException(nameof(count));
                var known = _lines.FindIndex(l => l.Article == article && l.Price == price);
                if (known >= 0)
                    _lines[known] = _lines[known] with { Count = _lines[known].Count + count };
                else
                    _lines.Add(new OrderLine(article, count, price));
            }

            public bool TryAdvance()
            {
                var next = State switch
                {
                    OrderState.New => OrderState.Paid,
                    OrderState.Paid => OrderState.Shipped,
                    _ => State,
                };
                if (next == State)
                    return false;
                State = next;
                return true;
            }
        }

        public interface IOrderRepository$
        {
            Task<Order?> FindAsync(int id, CancellationToken cancellation);

            Task SaveAsync(Order order, CancellationToken cancellation);
        }

        public sealed class FileOrderRepository$ : IOrderRepository$
        {
            private readonly string _folder;
            private readonly Dictionary<int, Order> _cache = new();

            public FileOrderRepository$(string folder) => _folder = folder;

            public async Task<Order?> FindAsync(int id, CancellationToken cancellation)
            {
                if (_cache.TryGetValue(id, out var known))
                    return known;
                var path = Path.Combine(_folder, id.ToString(CultureInfo.InvariantCulture) + ".txt");
                if (!File.Exists(path))
                    return null;
                var order = new Order { Id = id };
                foreach (var line in await File.ReadAllLinesAsync(path, cancellation))
                {
                    var parts = line.Split('\t');
                    if (parts.Length == 3 && int.TryParse(parts[1], out var count) && decimal.TryParse(parts[2], NumberStyles.Number, CultureInfo.InvariantCulture, out var price))
                        order.Add(parts[0], count, price);
                }

                _cache[id] = order;
                return order;
            }

            public async Task SaveAsync(Order order, CancellationToken cancellation)
            {
                var text = new StringBuilder();
                foreach (var line in order.Lines.OrderBy(l => l.Article, StringComparer.Ordinal))
                    text.Append(line.Article).Append('\t').Append(line.Count).Append('\t').Append(line.Price.ToString(CultureInfo.InvariantCulture)).AppendLine();
                using var writer = new StreamWriter(Path.Combine(_folder, $"{order.Id}.txt"));
                await writer.WriteAsync(text.ToString());
            }
        }

        public sealed class OrderService$
        {
            private readonly IOrderRepository$ _repository;
            private int _saved;

            public OrderService$(IOrderRepository$ repository)
            {
                _repository = repository ?? throw new ArgumentNullException(nameof(repository));
            }

            public event EventHandler<Order>? Advanced;

            public int Saved => _saved;

            public async Task<bool> AdvanceAsync(int id, CancellationToken cancellation = default)
            {
                try
                {
                    var order = await _repository.FindAsync(id, cancellation);
                    if (order is not { Lines.Count: > 0 } || !order.TryAdvance())
                        return false;
                    await _repository.SaveAsync(order, cancellation);
                    Interlocked.Increment(ref _saved);
                    Advanced?.Invoke(this, order);
                    return true;
                }
                catch (IOException e) when (e.HResult != 0)
                {
                    Console.Error.WriteLine($"Order {id}: {e.Message}");
                    return false;
                }
            }

            public static IEnumerable<(string Article, int Count)> BestSellers(IEnumerable<Order> orders, int top) =>
                (from order in orders
                 where order.State != OrderState.Cancelled
                 from line in order.Lines
                 group line.Count by line.Article into sold
                 orderby sold.Sum() descending
                 select (sold.Key, sold.Sum())).Take(top);

            public static string Describe(Order order)
            {
                var text = new StringBuilder($"{order.Customer} ({order.State}): ");
                for (var i = 0; i < order.Lines.Count; i++)
                {
                    if (i > 0)
                        text.Append(", ");
                    text.Append(order.Lines[i].Count).Append(" x ").Append(order.Lines[i].Article);
                }

                return text.Append(" = ").Append(order.Total).ToString();
            }
        }
        """;
}
