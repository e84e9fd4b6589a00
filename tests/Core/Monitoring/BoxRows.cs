using Evenload.Core.Site;
using Evenload.Core.Supervision;

namespace Evenload.Tests.Core.Monitoring
{
    /// <summary>A black box with rows in it.</summary>
    public static class BoxRows
    {
        /// <summary>Rows of 1 s, 2 s and so on.</summary>
        /// <param name="rows">How many.</param>
        public static BlackBox Create(int rows)
        {
            var box = new BlackBox();
            var site = new SiteCurrents();
            for (int i = 1; i <= rows; i++)
            {
                box.Step(0, site, 16000, 6000, 1000, i * 1000);
            }

            return box;
        }
    }
}
