using System;

namespace Evenload.Core.Console
{
    /// <summary>Makes and checks what is stored of a password.</summary>
    /// <remarks>
    /// Stored are the iterations (4 bytes, low byte first), the salt and the key of <see cref="Pbkdf2"/>. A thousand
    /// iterations, the least of NIST SP 800-132, are about 20 million instructions, many seconds of the device's spare
    /// time. Each stored password has its own number, so that a faster device may raise it. What bears guessing at the
    /// terminal is <see cref="AttemptDelay"/>.
    /// </remarks>
    public sealed class PasswordHash
    {
        /// <summary>Iterations of a password that is set now.</summary>
        public const int Iterations = 1000;

        /// <summary>Bytes of salt.</summary>
        public const int SaltLength = 16;

        /// <summary>Bytes that are stored.</summary>
        public const int StoredLength = KeyOffset + Pbkdf2.KeyLength;

        // What is stored comes from flash, and must not keep the console busy for ever.
        private const int MostIterations = 10 * Iterations;

        private const int SaltOffset = 4;
        private const int KeyOffset = SaltOffset + SaltLength;

        private readonly Pbkdf2 _derivation = new Pbkdf2();
        private readonly byte[] _stored = new byte[StoredLength];
        private bool _checks;

        /// <summary>True when a password has just been found to be the right one; false until then.</summary>
        public bool IsRight { get; private set; }

        /// <summary>Begins to make what is stored of a new password.</summary>
        /// <param name="password">Copied.</param>
        /// <param name="length">Its length; 0 to <see cref="Pbkdf2.LongestPassword"/>.</param>
        /// <param name="salt">At least <see cref="SaltLength"/> bytes; other ones for each password.</param>
        public void BeginSet(byte[] password, int length, byte[] salt)
        {
            for (int i = 0; i < SaltOffset; i++)
            {
                _stored[i] = (byte)(Iterations >> (8 * i));
            }

            Array.Copy(salt, 0, _stored, SaltOffset, SaltLength);
            Begin(password, length, Iterations, false);
        }

        /// <summary>Begins to check a password.</summary>
        /// <param name="password">Copied.</param>
        /// <param name="length">Its length; 0 to <see cref="Pbkdf2.LongestPassword"/>.</param>
        /// <param name="stored">What <see cref="CopyStored"/> gave.</param>
        /// <returns>False for something that is no stored password: then none is right, and nothing is begun.</returns>
        public bool BeginCheck(byte[] password, int length, byte[] stored)
        {
            Clear();
            int iterations = stored.Length == StoredLength
                ? stored[0] | (stored[1] << 8) | (stored[2] << 16) | (stored[3] << 24)
                : 0;
            if (iterations < 1 || iterations > MostIterations)
            {
                return false;
            }

            Array.Copy(stored, 0, _stored, 0, StoredLength);
            Begin(password, length, iterations, true);
            return true;
        }

        /// <summary>Goes on.</summary>
        /// <param name="rounds">How long: as <see cref="Pbkdf2.Step"/>.</param>
        /// <returns>True when it is done.</returns>
        public bool Step(int rounds)
        {
            if (!_derivation.IsDone && _derivation.Step(rounds))
            {
                End();
            }

            return _derivation.IsDone;
        }

        /// <summary>Copies what is to be stored, after <see cref="BeginSet"/> is done.</summary>
        /// <param name="stored"><see cref="StoredLength"/> bytes.</param>
        public void CopyStored(byte[] stored)
        {
            Array.Copy(_stored, 0, stored, 0, StoredLength);
        }

        /// <summary>Gives up.</summary>
        public void Clear()
        {
            IsRight = false;
            _derivation.Clear();
        }

        private void Begin(byte[] password, int length, int iterations, bool checks)
        {
            IsRight = false;
            _checks = checks;
            _derivation.Begin(password, length, _stored, SaltOffset, SaltLength, iterations);
        }

        // Every byte is compared, so that the time tells nothing.
        private void End()
        {
            int difference = 0;
            for (int i = 0; i < Pbkdf2.KeyLength; i++)
            {
                byte key = _derivation.Key(i);
                difference |= _stored[KeyOffset + i] ^ key;
                if (!_checks)
                {
                    _stored[KeyOffset + i] = key;
                }
            }

            IsRight = _checks && difference == 0;
            _derivation.Clear();
        }
    }
}
