namespace Evenload.Core.Modbus
{
    /// <summary>What became of the requests to one unit since start-up.</summary>
    /// <remarks>Counts are 0 to 2147483647 and stay there: at 20 requests a second that is three years.</remarks>
    public sealed class UnitCounters
    {
        /// <summary>Transactions begun.</summary>
        public int Requests { get; private set; }

        /// <summary>Ended with a fitting reply.</summary>
        public int Good { get; private set; }

        /// <summary>Ended without any reply.</summary>
        public int Timeouts { get; private set; }

        /// <summary>Ended with bytes that made no frame (CRC).</summary>
        public int Corrupt { get; private set; }

        /// <summary>Ended with a sound frame that does not fit: unit, function or length.</summary>
        public int Misfits { get; private set; }

        /// <summary>Ended with an exception reply.</summary>
        public int Exceptions { get; private set; }

        /// <summary>Ended because the link was not open.</summary>
        public int Lost { get; private set; }

        /// <summary>Times that the link was opened again after it had closed.</summary>
        public int Reconnects { get; private set; }

        /// <summary>From the request's hand-over to the end of the last fitting reply, ms; 0 before the
        /// first.</summary>
        public int LastRoundTripMs { get; private set; }

        /// <summary>The largest <see cref="LastRoundTripMs"/> so far, ms.</summary>
        public int WorstRoundTripMs { get; private set; }

        /// <summary>The exception code of the last exception reply, 0 to 255; 0 before the first.</summary>
        public int LastExceptionCode { get; private set; }

        /// <summary>Counts a request.</summary>
        public void CountRequest() => Requests = OneMore(Requests);

        /// <summary>Counts a link that opened again.</summary>
        public void CountReconnect() => Reconnects = OneMore(Reconnects);

        /// <summary>Counts the end of a transaction.</summary>
        /// <param name="result">How it ended; Idle and Pending are no ends and count nothing.</param>
        /// <param name="roundTripMs">0 or more; used for <see cref="TransactionResult.Fine"/> only.</param>
        /// <param name="exceptionCode">0 to 255; used for <see cref="TransactionResult.Exception"/> only.</param>
        public void CountEnd(TransactionResult result, int roundTripMs, int exceptionCode)
        {
            switch (result)
            {
                case TransactionResult.Fine:
                    Good = OneMore(Good);
                    LastRoundTripMs = roundTripMs;
                    if (roundTripMs > WorstRoundTripMs)
                    {
                        WorstRoundTripMs = roundTripMs;
                    }

                    break;
                case TransactionResult.Timeout:
                    Timeouts = OneMore(Timeouts);
                    break;
                case TransactionResult.Corrupt:
                    Corrupt = OneMore(Corrupt);
                    break;
                case TransactionResult.WrongUnit:
                case TransactionResult.WrongFunction:
                case TransactionResult.WrongLength:
                    Misfits = OneMore(Misfits);
                    break;
                case TransactionResult.Exception:
                    Exceptions = OneMore(Exceptions);
                    LastExceptionCode = exceptionCode;
                    break;
                case TransactionResult.ConnectionLost:
                    Lost = OneMore(Lost);
                    break;
                default:
                    break;
            }
        }

        private static int OneMore(int count) => count == int.MaxValue ? count : count + 1;
    }
}
