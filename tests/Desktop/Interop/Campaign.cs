using System;
using System.Collections.Concurrent;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Interop
{
    /// <summary>Runs side by side what mostly waits: a charger rises no sooner than after 5 s, however fast the
    /// computer is.</summary>
    /// <remarks>Ten programs that start at once on two cores may keep each other from being in time. So a story that
    /// fails among others is told again alone, and fails if it fails then.</remarks>
    public sealed class Campaign : IDisposable
    {
        private const int AtOnce = 10;

        private readonly ConcurrentDictionary<(Action<string> Story, string Line), Lazy<Task>> _runs = new();
        private readonly SemaphoreSlim _places = new(AtOnce);
        private readonly object _queue = new();

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
            try
            {
                Play(story, line, 1);
            }
            catch (Exception first) when (first is AssertFailedException or IOException)
            {
                Console.WriteLine($"Among others, {story.Method.Name} ({line}) failed: {first.Message}");
                Play(story, line, AtOnce);
            }
        }

        private void Play(Action<string> story, string line, int places)
        {
            lock (_queue)           // nobody takes a place from under one that needs all
            {
                for (int i = 0; i < places; i++)
                {
                    _places.Wait();
                }
            }

            try
            {
                story(line);
            }
            finally
            {
                _places.Release(places);
            }
        }
    }
}
