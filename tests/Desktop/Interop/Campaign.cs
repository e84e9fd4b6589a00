using System;
using System.Collections.Concurrent;
using System.Threading;
using System.Threading.Tasks;

namespace Evenload.Tests.Desktop.Interop
{
    /// <summary>Runs side by side what mostly waits: a charger rises no sooner than after 5 s, however fast the
    /// computer is.</summary>
    public sealed class Campaign : IDisposable
    {
        private const int AtOnce = 10;

        private readonly ConcurrentDictionary<(Action<string> Story, string Line), Lazy<Task>> _runs = new();
        private readonly SemaphoreSlim _places = new(AtOnce);

        /// <summary>Begins a story on each of some lines.</summary>
        public void Begin(Action<string> story, params string[] lines)
        {
            foreach (string line in lines)
            {
                _ = Run(story, line);
            }
        }

        /// <summary>Waits for the end of a story, begun now if it was not before; throws what it threw.</summary>
        public void End(Action<string> story, string line) => Run(story, line).GetAwaiter().GetResult();

        /// <summary>Waits for all that was begun: each run ends its own programs.</summary>
        public void Dispose()
        {
            foreach (Lazy<Task> run in _runs.Values)
            {
                ((IAsyncResult)run.Value).AsyncWaitHandle.WaitOne();
            }

            _places.Dispose();
        }

        private Task Run(Action<string> story, string line) =>
            _runs.GetOrAdd((story, line), key => new Lazy<Task>(() => Task.Factory.StartNew(
                () => Play(key.Story, key.Line), TaskCreationOptions.LongRunning))).Value;

        private void Play(Action<string> story, string line)
        {
            _places.Wait();
            try
            {
                story(line);
            }
            finally
            {
                _places.Release();
            }
        }
    }
}
