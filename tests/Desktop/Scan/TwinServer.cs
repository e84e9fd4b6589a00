using Evenload.Tests.Core.Fakes;
using Evenload.Tests.Core.Scan;
using Evenload.Twin;

namespace Evenload.Tests.Desktop.Scan
{
    /// <summary>The twin's meter on a line of the tests.</summary>
    internal sealed class TwinServer : ILineServer
    {
        private readonly ModbusServer _server = new ModbusServer();

        /// <param name="profile">Of the twin.</param>
        /// <param name="unit">1 to 247.</param>
        public TwinServer(string profile, int unit)
        {
            var image = new MeterImage(profile, 0, 1);
            image.Update(0, new[] { 7000, 12500, -3000 });
            _server.Add(unit, image);
        }

        /// <inheritdoc/>
        public int Answer(byte[] request, int count, byte[] reply) => _server.AnswerRtu(request, count, reply);
    }
}
