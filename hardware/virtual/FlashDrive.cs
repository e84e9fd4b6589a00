using System;
using System.IO;

namespace Evenload.Virtual
{
    /// <summary>Drive I: of the board, kept in a directory of the desktop.</summary>
    /// <remarks>It outlasts <see cref="VirtualBoard.Reset"/>, as flash outlasts a change of wires; a board whose flash
    /// is new has another directory.</remarks>
    public static class FlashDrive
    {
        private const string Root = "I:\\";

        private static readonly object Lock = new object();
        private static string _directory;
        private static int _leftBytes = -1;
        private static bool _isOff;

        /// <summary>Where the files are. Unless set, a directory of this process alone that ends with it.</summary>
        /// <remarks>A directory that is not there is a drive that cannot be mounted: every access fails.</remarks>
        public static string DirectoryPath
        {
            get
            {
                lock (Lock)
                {
                    return _directory ??= MakeTemporary();
                }
            }

            set
            {
                ArgumentException.ThrowIfNullOrEmpty(value);
                lock (Lock)
                {
                    _directory = value;
                }
            }
        }

        /// <summary>How many bytes can still be written before the power goes; -1: it stays. From the byte that cannot be
        /// written any more every access fails, until this is set anew.</summary>
        public static int PowerLeftBytes
        {
            get
            {
                lock (Lock)
                {
                    return _leftBytes;
                }
            }

            set
            {
                lock (Lock)
                {
                    _leftBytes = value;
                    _isOff = false;
                }
            }
        }

        /// <summary>Deletes all files.</summary>
        public static void Erase()
        {
            foreach (string file in Directory.GetFiles(DirectoryPath))
            {
                File.Delete(file);
            }
        }

        /// <summary>The desktop's path of a file on the drive.</summary>
        /// <param name="path">Such as I:\a.bin.</param>
        /// <exception cref="IOException">The path is not on the drive, or leads through a directory; or the power is
        /// gone.</exception>
        public static string HostPath(string path)
        {
            ArgumentNullException.ThrowIfNull(path);
            lock (Lock)
            {
                if (_isOff)
                {
                    throw new IOException("The virtual board has no power.");
                }
            }

            string name = path.StartsWith(Root, StringComparison.Ordinal) ? path.Substring(Root.Length) : "";
            return name.Length > 0 && name.IndexOfAny(new[] { '\\', '/', ':' }) < 0 && name != ".."
                ? Path.Combine(DirectoryPath, name)
                : throw new IOException($"The virtual board has no file '{path}'; its files are I:\\NAME.");
        }

        /// <summary>Takes the power that writing needs.</summary>
        /// <param name="count">Bytes to be written.</param>
        /// <returns>Bytes that are written; fewer when the power goes meanwhile.</returns>
        internal static int TakePower(int count)
        {
            lock (Lock)
            {
                if (_isOff || _leftBytes < 0)
                {
                    return _isOff ? 0 : count;
                }

                int taken = Math.Min(count, _leftBytes);
                _leftBytes -= taken;
                _isOff = taken < count;
                return taken;
            }
        }

        private static string MakeTemporary()
        {
            string made = Directory.CreateTempSubdirectory("evenload-flash-").FullName;
            AppDomain.CurrentDomain.ProcessExit += (sender, arguments) => Directory.Delete(made, recursive: true);
            return made;
        }
    }
}
