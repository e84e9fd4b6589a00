using Evenload.Core.Ports;

namespace Evenload.Core.Console
{
    /// <summary>Who may change things: anybody until a password is set, then who knows it, until 10 idle
    /// minutes.</summary>
    public sealed class Installer
    {
        /// <summary>A session ends after this long without a key, ms.</summary>
        public const int IdleMs = 600000;

        // Of a password at each step: a slice of about 20,000 instructions.
        private const int Rounds = 64;
        private const int Slices = 2;

        private readonly ConsoleContext _context;
        private readonly IConsoleRim _rim;
        private readonly PasswordHash _hash = new PasswordHash();
        private readonly AttemptDelay _delay = new AttemptDelay();
        private readonly byte[] _first = new byte[Pbkdf2.LongestPassword];
        private readonly byte[] _pool = new byte[PasswordHash.SaltLength];
        private int _firstLength;
        private int _stirred;
        private bool _setting;

        /// <summary>Nobody has logged in.</summary>
        /// <param name="context">Has the store, where the password is kept.</param>
        public Installer(ConsoleContext context)
        {
            _context = context;
            _rim = context.Rim;
        }

        /// <summary>True when the password was given.</summary>
        public bool IsLoggedIn { get; private set; }

        /// <summary>True once a password is set.</summary>
        public bool HasPassword => _context.Store.Secret != null;

        /// <summary>True when things may be changed.</summary>
        public bool MayChange => IsLoggedIn || !HasPassword;

        /// <summary>True while a password is worked on.</summary>
        public bool IsBusy { get; private set; }

        /// <summary>Takes what is hard to foresee: the instants of keys.</summary>
        public void Stir()
        {
            int noise = _rim.Noise();
            for (int i = 0; i < 4; i++)
            {
                int at = _stirred % _pool.Length;
                _pool[at] = (byte)((_pool[at] * 31) + (noise >> (8 * i)));
                _stirred++;
            }
        }

        /// <summary>How long until the next attempt, ms; 0 when it may come now.</summary>
        /// <param name="nowMs">Monotonic ms.</param>
        public int WaitMs(long nowMs) => _delay.WaitMs(nowMs);

        /// <summary>Begins to check a password.</summary>
        /// <param name="password">Copied.</param>
        /// <param name="length">Its length.</param>
        public void BeginLogin(byte[] password, int length)
        {
            _setting = false;
            _hash.Clear();
            IsBusy = length <= Pbkdf2.LongestPassword && HasPassword
                && _hash.BeginCheck(password, length, _context.Store.Secret);
        }

        /// <summary>Keeps a new password until it is typed again.</summary>
        /// <param name="password">Copied.</param>
        /// <param name="length">Its length; at most <see cref="Pbkdf2.LongestPassword"/>.</param>
        public void Keep(byte[] password, int length)
        {
            _firstLength = length;
            for (int i = 0; i < length; i++)
            {
                _first[i] = password[i];
            }
        }

        /// <summary>Begins to set a password if it is the one kept.</summary>
        /// <param name="password">Copied.</param>
        /// <param name="length">Its length.</param>
        /// <returns>False when it is another one; nothing has changed then.</returns>
        public bool BeginSet(byte[] password, int length)
        {
            bool same = length == _firstLength;
            for (int i = 0; i < length && same; i++)
            {
                same = password[i] == _first[i];
            }

            for (int i = 0; i < _first.Length; i++)
            {
                _first[i] = 0;
            }

            if (same)
            {
                Stir();
                _setting = true;
                IsBusy = true;
                _hash.BeginSet(password, length, _pool);
            }

            return same;
        }

        /// <summary>Goes on with a password.</summary>
        /// <param name="nowMs">Monotonic ms.</param>
        /// <returns>True when it is done, once; a login has succeeded when <see cref="IsLoggedIn"/> is true.</returns>
        public bool Step(long nowMs)
        {
            if (!IsBusy)
            {
                return false;
            }

            for (int i = 0; i < Slices; i++)
            {
                if (_hash.Step(Rounds))
                {
                    IsBusy = false;
                    End(nowMs);
                    return true;
                }
            }

            return false;
        }

        /// <summary>A password was given that cannot be checked: it counts as a wrong one.</summary>
        /// <param name="nowMs">Monotonic ms.</param>
        public void Fail(long nowMs) => _delay.Fail(nowMs);

        /// <summary>Gives up what is being worked on.</summary>
        public void Cancel()
        {
            IsBusy = false;
            _hash.Clear();
        }

        /// <summary>Takes the password away; in force with the next save.</summary>
        public void Remove() => _context.Store.Secret = null;

        /// <summary>Ends the session.</summary>
        public void Logout() => IsLoggedIn = false;

        private void End(long nowMs)
        {
            if (_setting)
            {
                byte[] stored = new byte[PasswordHash.StoredLength];
                _hash.CopyStored(stored);
                _context.Store.Secret = stored;
                IsLoggedIn = true;
            }
            else if (_hash.IsRight)
            {
                _delay.Succeed();
                IsLoggedIn = true;
            }
            else
            {
                _delay.Fail(nowMs);
            }

            _hash.Clear();
        }
    }
}
